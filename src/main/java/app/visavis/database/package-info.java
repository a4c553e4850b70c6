/**
 * Where the rows live: an own PostgreSQL beside the application, or the one that DATABASE_URL
 * names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package app.visavis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
