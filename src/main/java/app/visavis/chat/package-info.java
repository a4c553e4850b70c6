/** What the people of an appointment write and hand to each other; it outlives the call. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"common", "account", "booking", "session", "signaling", "web"})
package app.visavis.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
