package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;

/// A rulebook as it was written: articles with their fenced blocks as trees of texts, each with its
/// place. Untyped and unproved; `ReadRulebook` makes a `Rulebook` of it.
///
/// @param title first heading of the first file
/// @param digest SHA-256 over the sorted files: path, zero byte, content, zero byte
/// @param articles in order of file name and place
/// @param lines the lines of each file by its name, to show the offending text
public record RulebookText(
    String title, Hash digest, List<ArticleText> articles, Map<String, List<String>> lines) {
  /// Copies the collections.
  public RulebookText {
    articles = List.copyOf(articles);
    lines = Map.copyOf(lines);
  }

  /// One article as written.
  ///
  /// @param number as in its heading, `Article 12. ...`; empty where the heading has none
  /// @param title heading without the number
  /// @param chapter title of its file
  /// @param prose Markdown between heading and next heading, without the blocks
  /// @param place of the heading
  /// @param nothingToCompute whether it says so
  /// @param blocks fenced blocks, in order
  public record ArticleText(
      String number,
      String title,
      String chapter,
      String prose,
      Place place,
      boolean nothingToCompute,
      List<BlockText> blocks) {
    /// Copies the list.
    public ArticleText {
      blocks = List.copyOf(blocks);
    }
  }

  /// One fenced block as written.
  ///
  /// @param element info string
  /// @param place of the opening fence
  /// @param fields its YAML
  public record BlockText(String element, Place place, Fields fields) {}

  /// A piece of YAML, without types.
  public sealed interface Node {
    /// @return where it begins
    Place place();
  }

  /// One plain value.
  ///
  /// @param place where
  /// @param text as written
  public record Scalar(Place place, String text) implements Node {}

  /// A sequence.
  ///
  /// @param place where
  /// @param items in order
  public record Items(Place place, List<Node> items) implements Node {
    /// Copies the list.
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A mapping; each key once, in order of writing.
  ///
  /// @param place where
  /// @param fields in order
  public record Fields(Place place, List<NamedNode> fields) implements Node {
    /// Copies the list.
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /// One key of a mapping.
  ///
  /// @param place of the key
  /// @param name the key
  /// @param value what it holds
  public record NamedNode(Place place, String name, Node value) {}
}
