/**
 * Files that people hand to each other: what they really are, what they may be called, where they
 * lie.
 */
@NullMarked
package app.visavis.chat.file;

import org.jspecify.annotations.NullMarked;
