/// Red and black lists: who is on them, since when, until when, and why.
///
/// Reads: `Standing`, the list rules. Gives: `Listing`. Must never know: any score.
@NullMarked
package org.goodfaith.core.listing;

import org.jspecify.annotations.NullMarked;
