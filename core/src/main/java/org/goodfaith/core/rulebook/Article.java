package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Place;

/// One numbered provision: its text and its rules.
///
/// @param number as cited: `12`
/// @param title heading without the number
/// @param chapter title of the file it stands in
/// @param prose the text of the law, as Markdown, without the blocks
/// @param place of its heading
/// @param blocks its rules, in order; empty only where it says `nothing to compute`
public record Article(
    String number, String title, String chapter, String prose, Place place, List<Block> blocks) {
  /// Copies the list.
  public Article {
    blocks = List.copyOf(blocks);
  }
}
