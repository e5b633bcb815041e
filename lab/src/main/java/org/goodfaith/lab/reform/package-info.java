/// Two laws over the same subjects: who gains, who loses, and by name for those allowed.
///
/// - Reads: columns of everybody, two rulebooks, a day.
/// - Gives: a report, and the list of subjects behind every bar.
/// - Must never know: where the columns come from.
@NullMarked
package org.goodfaith.lab.reform;

import org.jspecify.annotations.NullMarked;
