/** The socket between the call pages and the server: presence, and messages from page to page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account", "booking", "media", "session"})
package app.visavis.signaling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
