/** Pages for the outbox, for people's own choices, and the calendar feeds. */
@NullMarked
package app.visavis.notification.web;

import org.jspecify.annotations.NullMarked;
