/** What we ask of Agora: who is in a channel, and to keep somebody out of it. */
@NullMarked
package app.visavis.media.agora.rest;

import org.jspecify.annotations.NullMarked;
