/** Media straight between the browsers, over TURN where the way is blocked. */
@NullMarked
package app.visavis.media.direct;

import org.jspecify.annotations.NullMarked;
