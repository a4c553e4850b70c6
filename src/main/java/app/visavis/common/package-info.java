/** Ids and small shared values: nothing here knows a feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.visavis.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
