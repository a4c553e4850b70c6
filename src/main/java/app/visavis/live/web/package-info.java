/** The streams of events that open pages listen to. */
@NullMarked
package app.visavis.live.web;

import org.jspecify.annotations.NullMarked;
