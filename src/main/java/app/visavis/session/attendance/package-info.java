/** Who was there, from when to when: facts that are only ever added, and what follows from them. */
@NullMarked
package app.visavis.session.attendance;

import org.jspecify.annotations.NullMarked;
