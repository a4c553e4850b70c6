/** The door over HTTP. */
@NullMarked
package app.visavis.signaling.web;

import org.jspecify.annotations.NullMarked;
