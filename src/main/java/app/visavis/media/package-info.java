/** What carries the media. Knows channels and seats, and nothing about appointments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package app.visavis.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
