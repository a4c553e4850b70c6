/** What happens for one booking: who may enter, one session, one seat for each person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account", "booking", "media", "web"})
package app.visavis.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
