/// Evaluations and cards as reports with pictures.
///
/// Reads: an evaluation, a comparison, a card. Gives: a report that needs nothing else to be read.
/// Must never know: files, subjects, or the registry.
@NullMarked
package org.goodfaith.cli.cardreport;

import org.jspecify.annotations.NullMarked;
