/** Agora's network: an App ID, its certificate, and tokens signed with it. */
@NullMarked
package app.visavis.media.agora;

import org.jspecify.annotations.NullMarked;
