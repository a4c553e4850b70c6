/** People, their roles, and how they sign in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package app.visavis.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
