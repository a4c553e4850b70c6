/** Appointments of one host with one guest, and the moves between their states. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account"})
package app.visavis.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
