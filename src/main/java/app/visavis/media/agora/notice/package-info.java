/** What Agora tells by itself: signed notifications of its channels. */
@NullMarked
package app.visavis.media.agora.notice;

import org.jspecify.annotations.NullMarked;
