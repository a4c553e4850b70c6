/** Requests that come twice because an answer was lost: acted on once, answered alike. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account"})
package app.visavis.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
