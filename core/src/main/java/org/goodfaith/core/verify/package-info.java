/// Recomputes chain, tree, vault mapping and every assessment given, sharing formats and pure rules
/// with the writers but none of their code.
///
/// Reads: stored rows. Gives: `Finding`s, the first difference first. Must never know: how rows
/// were written.
@NullMarked
package org.goodfaith.core.verify;

import org.jspecify.annotations.NullMarked;
