package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.RulebookText.BlockText;
import org.goodfaith.core.rulebook.RulebookText.Fields;
import org.goodfaith.core.rulebook.RulebookText.Items;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Node;
import org.goodfaith.core.rulebook.RulebookText.Scalar;

/// The fields of one block while it is being read. Whatever is wrong is told; the value handed out
/// instead is never used, because a block with a fault is no block.
final class BlockFields {
  private final String article;
  private final BlockText block;
  private final FaultBook faults;
  private final Map<String, NamedNode> byName = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  BlockFields(String article, BlockText block, FaultBook faults) {
    this.article = article;
    this.block = block;
    this.faults = faults;
    for (NamedNode field : block.fields().fields()) {
      byName.put(field.name(), field);
    }
  }

  String article() {
    return article;
  }

  Place place() {
    return block.place();
  }

  boolean has(String key) {
    asked.add(key);
    return byName.containsKey(key);
  }

  /// @return the text of a key that must be there
  String text(String key) {
    return node(key).map(field -> scalar(key, field.value())).orElseGet(() -> missing(key));
  }

  /// @return the text of a key that may be there
  String textOr(String key, String other) {
    return node(key).map(field -> scalar(key, field.value())).orElse(other);
  }

  /// @return what the text of a key that must be there spells
  <T> T parsed(String key, Function<String, Optional<T>> spelling, String allowed, T other) {
    if (!has(key)) {
      missing(key);
      return other;
    }
    return parsedOr(key, spelling, allowed, other);
  }

  /// @return what the text of a key that may be there spells
  <T> T parsedOr(String key, Function<String, Optional<T>> spelling, String allowed, T other) {
    Optional<NamedNode> field = node(key);
    if (field.isEmpty()) {
      return other;
    }
    String text = scalar(key, field.get().value());
    Optional<T> value = spelling.apply(text);
    if (value.isEmpty()) {
      refuse(
          "rulebook.value",
          key,
          "'" + text + "' does not say what '" + key + "' needs",
          allowed,
          "Write " + allowed + ".");
    }
    return value.orElse(other);
  }

  /// @return the texts of a key that must be there: one, or a sequence
  List<String> list(String key) {
    if (!has(key)) {
      missing(key);
    }
    return listOr(key);
  }

  /// @return the texts of a key that may be there
  List<String> listOr(String key) {
    Optional<NamedNode> field = node(key);
    if (field.isEmpty()) {
      return List.of();
    }
    if (field.get().value() instanceof Items items) {
      List<String> texts = new ArrayList<>();
      for (Node item : items.items()) {
        texts.add(scalar(key, item));
      }
      return texts;
    }
    return List.of(scalar(key, field.get().value()));
  }

  /// @return the typed values of a key that must be there
  <T> List<T> each(String key, Function<String, Optional<T>> spelling, List<String> allowed) {
    List<T> values = new ArrayList<>();
    for (String text : list(key)) {
      Optional<T> value = spelling.apply(text);
      if (value.isPresent()) {
        values.add(value.get());
      } else {
        unknown(key, text, allowed);
      }
    }
    return values;
  }

  /// @return the one typed value of a key that must be there, of a closed set
  <T> T oneOf(String key, Function<String, Optional<T>> spelling, List<String> allowed, T other) {
    String text = has(key) ? text(key) : missing(key);
    Optional<T> value = spelling.apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      unknown(key, text, allowed);
    }
    return value.orElse(other);
  }

  /// @return the one word of a key that must be there, one of these
  String word(String key, List<String> words) {
    return oneOf(key, known(words), words, "");
  }

  /// @return the words of a key that must be there, all of these
  List<String> words(String key, List<String> words) {
    return each(key, known(words), words);
  }

  private static Function<String, Optional<String>> known(List<String> words) {
    return text -> words.contains(text) ? Optional.of(text) : Optional.empty();
  }

  /// @return the pairs of a key whose value is a small table; empty where there is none
  List<NamedNode> table(String key) {
    Optional<NamedNode> field = node(key);
    if (field.isPresent() && field.get().value() instanceof Fields fields) {
      return fields.fields();
    }
    field.ifPresent(_ ->
        refuse(
            "rulebook.value",
            key,
            "'" + key + "' is a small table",
            "one line `name: value` for each row, two spaces in",
            "Write it as a table."));
    return List.of();
  }

  /// @return the text of one cell of a table
  String cell(String key, NamedNode row) {
    return scalar(key, row.value());
  }

  boolean isTable(String key) {
    return byName.containsKey(key) && byName.get(key).value() instanceof Fields;
  }

  /// @return the code of the block; lower-case words joined by points and dashes
  String code(String key) {
    return parsed(key, Spelling::code, "lower-case words joined by points and dashes", "");
  }

  Span span(String key, String suffix) {
    return parsed(
        key,
        text ->
            text.endsWith(suffix)
                ? Span.parse(text.substring(0, text.length() - suffix.length()))
                : Optional.empty(),
        "a time such as `5 years" + suffix + "`",
        Span.NONE);
  }

  Term term(Optional<LocalDate> articleFrom) {
    String allowed = "a day such as 2026-01-01";
    LocalDate from =
        articleFrom.isPresent()
            ? parsedOr("from", Spelling::day, allowed, articleFrom.get())
            : parsed("from", Spelling::day, allowed, LocalDate.MIN);
    LocalDate until = parsedOr("until", Spelling::day, allowed, LocalDate.MAX);
    if (until.isBefore(from)) {
      refuse(
          "rulebook.term",
          "until",
          "the block ends before it begins",
          "a last day not before " + from,
          "Write a later `until`, or an earlier `from`.");
    }
    return new Term(from, until);
  }

  void unknown(String key, String word, List<String> allowed) {
    refuse(
        "rulebook.value",
        key,
        "'" + word + "' is none of the words '" + key + "' may hold",
        String.join(", ", allowed),
        didYouMean(word, allowed));
  }

  static String didYouMean(String word, List<String> allowed) {
    return Nearest.to(word, allowed)
        .map(near -> "Did you mean '" + near + "'?")
        .orElse("Use one of the words allowed.");
  }

  void refuse(String code, String key, String message, String allowed, String remedy) {
    NamedNode field = byName.get(key);
    Place place = field == null ? block.place() : field.value().place();
    refuseAt(code, new FaultBook.Spot(article, place, key), message, allowed, remedy);
  }

  void refuseAt(String code, FaultBook.Spot spot, String message, String allowed, String remedy) {
    sound = false;
    faults.add(code, spot, message, allowed, remedy);
  }

  /// Refuses the keys nobody asked for.
  ///
  /// @return whether all of the block was right
  boolean sound() {
    for (NamedNode field : byName.values()) {
      if (!asked.contains(field.name())) {
        Prohibited.Word word = Prohibited.key(field.name());
        refuseAt(
            word.code(),
            new FaultBook.Spot(article, field.place(), field.name()),
            word.code().startsWith("C")
                ? "'" + field.name() + "' stands for " + word.meaning()
                : "a " + block.element() + " has no key '" + field.name() + "'",
            String.join(", ", asked),
            word.code().startsWith("C")
                ? "Take the line out."
                : didYouMean(field.name(), List.copyOf(asked)));
      }
    }
    return sound;
  }

  private Optional<NamedNode> node(String key) {
    asked.add(key);
    return Optional.ofNullable(byName.get(key));
  }

  private String missing(String key) {
    refuse(
        "rulebook.missing-key",
        key,
        "a " + block.element() + " needs the key '" + key + "'",
        "a line `" + key + ": ...` in the block",
        "Add the line.");
    return "";
  }

  private String scalar(String key, Node node) {
    if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    refuseAt(
        "rulebook.value",
        new FaultBook.Spot(article, node.place(), key),
        "'" + key + "' needs a plain text here",
        "one value on the line",
        "Write one value.");
    return "";
  }
}
