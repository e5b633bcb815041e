/// What could be done to have more points: the fewest and smallest changes that suffice.
///
/// - Reads: a card and a row.
/// - Gives: changes of characteristics that their subject can make.
/// - Must never know: whose row it is.
@NullMarked
package org.goodfaith.learn.advice;

import org.jspecify.annotations.NullMarked;
