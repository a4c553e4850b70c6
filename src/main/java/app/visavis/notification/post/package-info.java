/** How a finished mail leaves the house. */
@NullMarked
package app.visavis.notification.post;

import org.jspecify.annotations.NullMarked;
