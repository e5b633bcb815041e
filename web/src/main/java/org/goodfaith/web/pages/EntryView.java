package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of the ledger, unfolded into what it says.
///
/// @param name the subject's handle and the number in its chain
/// @param title what it is, in words
/// @param day when it was, null where the entry has no day
/// @param source who entered it, empty for the registry itself
/// @param article article of the law that allows it, empty where none is to be named
/// @param facts what it says
/// @param flag how the dispute about it stands, empty where nobody disputes it
/// @param statements what the subject says of it, in its own words
public record EntryView(
    String name,
    String title,
    @Nullable LocalDate day,
    String source,
    String article,
    List<FactView> facts,
    String flag,
    List<StatementView> statements) {
  /// Copies the lists.
  public EntryView {
    facts = List.copyOf(facts);
    statements = List.copyOf(statements);
  }

  /// An entry with nothing beside it.
  EntryView(
      String name,
      String title,
      @Nullable LocalDate day,
      String source,
      String article,
      List<FactView> facts) {
    this(name, title, day, source, article, facts, "", List.of());
  }

  /// @return the same, with what stands beside it
  EntryView with(String beside, List<StatementView> said) {
    return new EntryView(name, title, day, source, article, facts, beside, said);
  }

  /// What the subject says.
  ///
  /// @param day when
  /// @param text in its own words
  public record StatementView(LocalDate day, String text) {}

  /// @return the handle shortened, with the number whole
  public String shortName() {
    int slash = name.indexOf('/');
    return name.substring(0, Math.min(6, slash)) + "…" + name.substring(slash);
  }

  /// One fact in words.
  ///
  /// @param label what
  /// @param text how much, or which
  /// @param href where it can be had, empty where it is said already
  public record FactView(String label, String text, String href) {
    FactView(String label, String text) {
      this(label, text, "");
    }

    /// @return the beginning of a digest
    public String shortText() {
      return text.substring(0, Math.min(12, text.length())) + "…";
    }
  }
}
