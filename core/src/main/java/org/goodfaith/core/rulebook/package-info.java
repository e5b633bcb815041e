/// The law in force: articles with their blocks, read from texts and proved.
///
/// Reads: article texts with their fenced blocks. Gives: `Rulebook`, `LawOn` a day, faults with
/// place and remedy. Must never know: any subject or record.
@NullMarked
package org.goodfaith.core.rulebook;

import org.jspecify.annotations.NullMarked;
