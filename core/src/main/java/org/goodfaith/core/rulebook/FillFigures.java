package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.RulebookText.BlockText;
import org.goodfaith.core.rulebook.RulebookText.Fields;
import org.goodfaith.core.rulebook.RulebookText.Items;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Node;
import org.goodfaith.core.rulebook.RulebookText.Scalar;

/// Fills the figures a block names, `<rail-window> from notice`, with what they are on each day: a
/// block whose figures change is one rule before the change and another after it.
final class FillFigures {
  private static final Pattern NAMED = Pattern.compile("<([a-z][a-z0-9.-]*)>");

  private final Map<String, ValueRule> values;
  private final Declared declared;
  private final FaultBook faults;

  FillFigures(Map<String, ValueRule> values, Declared declared, FaultBook faults) {
    this.values = values;
    this.declared = declared;
    this.faults = faults;
  }

  /// A block on the days on which its figures are the same.
  ///
  /// @param text without names of figures
  /// @param term those days
  record Filled(BlockText text, Term term) {}

  /// @param article number of the block's article
  /// @param block as written
  /// @param term when the block is law
  /// @return it, once for each time its figures are others; nothing where a figure is not known
  List<Filled> fill(String article, BlockText block, Term term) {
    List<Scalar> naming = new ArrayList<>();
    collect(block.fields(), naming);
    TreeSet<LocalDate> starts = new TreeSet<>(List.of(term.from()));
    boolean known = true;
    for (Scalar scalar : naming) {
      Matcher matcher = NAMED.matcher(scalar.text());
      while (matcher.find()) {
        known &= known(article, scalar, matcher.group(1), term, starts);
      }
    }
    if (!known) {
      return List.of();
    }
    List<Filled> filled = new ArrayList<>();
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      LocalDate last = next == null ? term.until() : next.minusDays(1);
      Node fields = naming.isEmpty() ? block.fields() : on(block.fields(), text -> on(text, start));
      BlockText text = new BlockText(block.element(), block.place(), (Fields) fields);
      filled.add(new Filled(text, new Term(start, last)));
    }
    return filled;
  }

  private boolean known(
      String article, Scalar scalar, String code, Term term, TreeSet<LocalDate> starts) {
    ValueRule value = values.get(code);
    if (value == null) {
      if (!declared.broken("value", code)) {
        faults.add(
            "rulebook.reference",
            new FaultBook.Spot(article, scalar.place(), code),
            "there is no value '" + code + "'",
            values.isEmpty()
                ? "a value that some article declares"
                : String.join(", ", values.keySet()),
            BlockFields.didYouMean(code, List.copyOf(values.keySet())));
      }
      return false;
    }
    if (value.on(term.from()).isEmpty()) {
      faults.add(
          "rulebook.reference-day",
          new FaultBook.Spot(article, scalar.place(), code),
          "the value '" + code + "' has no figure on " + term.from(),
          "a figure from " + term.from() + " on",
          "Add the figure of that day, or let the block begin on "
              + value.series().getFirst().from()
              + ".");
      return false;
    }
    for (ValueRule.Figure figure : value.series()) {
      if (figure.from().isAfter(term.from()) && !figure.from().isAfter(term.until())) {
        starts.add(figure.from());
      }
    }
    return true;
  }

  private static void collect(Node node, List<Scalar> naming) {
    switch (node) {
      case Scalar scalar -> {
        if (NAMED.matcher(scalar.text()).find()) {
          naming.add(scalar);
        }
      }
      case Items items -> items.items().forEach(item -> collect(item, naming));
      case Fields fields -> fields.fields().forEach(field -> collect(field.value(), naming));
    }
  }

  private static Node on(Node node, UnaryOperator<String> text) {
    return switch (node) {
      case Scalar scalar -> new Scalar(scalar.place(), text.apply(scalar.text()));
      case Items items ->
          new Items(items.place(), items.items().stream().map(item -> on(item, text)).toList());
      case Fields fields ->
          new Fields(
              fields.place(),
              fields.fields().stream()
                  .map(field -> new NamedNode(field.place(), field.name(), on(field.value(), text)))
                  .toList());
    };
  }

  private String on(String text, LocalDate day) {
    return NAMED
        .matcher(text)
        .replaceAll(named -> {
          ValueRule value = values.get(named.group(1));
          return value == null
              ? Matcher.quoteReplacement(named.group())
              : Matcher.quoteReplacement(value.on(day).map(value::spelled).orElse(named.group()));
        });
  }
}
