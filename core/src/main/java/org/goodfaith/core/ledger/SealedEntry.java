package org.goodfaith.core.ledger;

import org.goodfaith.core.explain.EntryRef;
import org.jspecify.annotations.Nullable;

/// An entry as readers see it: sealed, with its body unless that was forgotten.
///
/// @param ref where it stands
/// @param position in the tree
/// @param body what it says; null where its payload was forgotten
public record SealedEntry(EntryRef ref, long position, @Nullable EntryBody body) {}
