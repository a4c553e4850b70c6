/** The shell around every page: error mapping, security headers, the bundles that pages load. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "account"})
package app.visavis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
