/** The page for trying things out, and what its connection test talks to. */
@NullMarked
package app.visavis.check.web;

import org.jspecify.annotations.NullMarked;
