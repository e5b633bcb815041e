/// The append-only history: entries hashed, chained per subject and sealed into one Merkle tree.
///
/// Reads: drafts, chain tails, the tree's frontier. Gives: `Entry` rows, tree heads, and the ports
/// a store must keep. Must never know: what an entry means for a score.
@NullMarked
package org.goodfaith.core.ledger;

import org.jspecify.annotations.NullMarked;
