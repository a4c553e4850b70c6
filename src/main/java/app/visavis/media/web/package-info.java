/** Where the media networks call us. */
@NullMarked
package app.visavis.media.web;

import org.jspecify.annotations.NullMarked;
