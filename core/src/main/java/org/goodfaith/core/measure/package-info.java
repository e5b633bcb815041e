/// Consequences of listings and grades: restrictions only from lists, privileges from both.
///
/// Reads: `Listing`, grades, the measure rules. Gives: `Measure`. Must never know: who asks.
@NullMarked
package org.goodfaith.core.measure;

import org.jspecify.annotations.NullMarked;
