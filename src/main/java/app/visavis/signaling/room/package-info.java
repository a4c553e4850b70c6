/** Who is in a room and who hears what: rules only, no sockets, no database, no clock. */
@NullMarked
package app.visavis.signaling.room;

import org.jspecify.annotations.NullMarked;
