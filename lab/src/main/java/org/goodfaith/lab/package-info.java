/// Tries policies on whole populations before they are law.
///
/// - Reads: rulebooks, snapshots, scenarios and a seed.
/// - Gives: populations with known truth, figures and reports.
/// - Must never know: how to write to a registry.
@NullMarked
package org.goodfaith.lab;

import org.jspecify.annotations.NullMarked;
