/** What the people of an appointment draw together; it outlives the call. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"common", "account", "booking", "session", "signaling", "web"})
package app.visavis.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
