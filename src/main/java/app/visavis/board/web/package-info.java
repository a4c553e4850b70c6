/** The board over HTTP. */
@NullMarked
package app.visavis.board.web;

import org.jspecify.annotations.NullMarked;
