/** Trying devices and connection without a session, for example the day before one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "common", "media"})
package app.visavis.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
