/// The rulebook folder: Markdown with YAML blocks, read into the texts that the core proves.
///
/// Reads: Markdown files, from a folder or from the database. Gives: `RulebookText`, or faults with
/// file, line and column. Must never know: what a rule means.
@NullMarked
package org.goodfaith.files.rulebook;

import org.jspecify.annotations.NullMarked;
