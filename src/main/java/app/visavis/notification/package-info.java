/**
 * Tells people about their bookings: mails with calendar files, reminders, calendar feeds. Listens
 * to what happens and changes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "booking", "common"})
package app.visavis.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
