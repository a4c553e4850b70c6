/** What pages and server say to each other; {@code docs/protocol.md} as types. */
@NullMarked
package app.visavis.signaling.message;

import org.jspecify.annotations.NullMarked;
