/** Tells the operator's error tracker what went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package app.visavis.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
