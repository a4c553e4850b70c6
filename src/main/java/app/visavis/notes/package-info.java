/** What a host writes down about an appointment, and what of it the guest is given to read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account", "booking", "session", "web"})
package app.visavis.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
