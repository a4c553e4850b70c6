/** Where pages tell what broke in them. */
@NullMarked
package app.visavis.monitoring.web;

import org.jspecify.annotations.NullMarked;
