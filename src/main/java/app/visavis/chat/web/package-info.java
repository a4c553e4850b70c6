/** The chat over HTTP. */
@NullMarked
package app.visavis.chat.web;

import org.jspecify.annotations.NullMarked;
