/** The header Idempotency-Key, for every request that makes something. */
@NullMarked
package app.visavis.idempotency.web;

import org.jspecify.annotations.NullMarked;
