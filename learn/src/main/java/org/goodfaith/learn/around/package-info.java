/// What is done around the fitting of a card: columns chosen, outcomes of rejected rows inferred,
/// groups evened out. Each wraps a way to fit, and is one itself.
///
/// - Reads: a sample, and a way to fit.
/// - Gives: the model with its notes on what was done.
/// - Must never know: how the way it wraps does its work, and how cards are judged.
@NullMarked
package org.goodfaith.learn.around;

import org.jspecify.annotations.NullMarked;
