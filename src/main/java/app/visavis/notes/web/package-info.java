/** Notes over HTTP: for the call page and programs, and as pages. */
@NullMarked
package app.visavis.notes.web;

import org.jspecify.annotations.NullMarked;
