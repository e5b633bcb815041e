/// The reasons of a number: one step per rule applied, and where the evidence stands.
///
/// Reads: nothing. Gives: `Step`, `EntryRef`. Must never know: how a step was computed.
@NullMarked
package org.goodfaith.core.explain;

import org.jspecify.annotations.NullMarked;
