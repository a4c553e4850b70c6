/** Tells open pages at once what has changed. Listens to what happens and changes nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "booking", "common", "session"})
package app.visavis.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
