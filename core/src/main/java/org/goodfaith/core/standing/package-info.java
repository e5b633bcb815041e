/// The fold of one subject's entries as of a day, as known at a moment.
///
/// Reads: sealed entries of the linked subjects. Gives: `Standing`. Must never know: rules that
/// give points or lists.
@NullMarked
package org.goodfaith.core.standing;

import org.jspecify.annotations.NullMarked;
