/// Turns a rulebook folder and source files into the words of the core.
///
/// - Reads: Markdown, YAML, CSV and JSON Lines.
/// - Gives: a rulebook, and rows with their place.
/// - Must never know: what a record means for its subject.
@NullMarked
package org.goodfaith.files;

import org.jspecify.annotations.NullMarked;
