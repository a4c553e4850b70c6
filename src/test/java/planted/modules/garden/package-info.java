/** Says that it needs nobody, and uses the kitchen. */
@ApplicationModule(allowedDependencies = {})
package planted.modules.garden;

import org.springframework.modulith.ApplicationModule;
