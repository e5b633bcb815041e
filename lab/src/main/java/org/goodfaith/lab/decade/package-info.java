/// Ten years of these people, month by month, under one way of watching them.
///
/// - Reads: people, parameters, and the law as loaded.
/// - Gives: what happened to whom, and which part of it was deserved.
/// - Must never know: how a figure is shown.
@NullMarked
package org.goodfaith.lab.decade;

import org.jspecify.annotations.NullMarked;
