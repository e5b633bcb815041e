package org.goodfaith.core.rulebook;

import java.util.List;

/// Who may submit what.
///
/// @param origin where it stands
/// @param code for example `rail`
/// @param title in words
/// @param kinds kinds of record it may submit; everything else is refused
/// @param schemes schemes of identifiers it may use
/// @param acts acts beside records it may submit, of `ACTS`
public record SourceRule(
    Origin origin,
    String code,
    String title,
    List<String> kinds,
    List<String> schemes,
    List<String> acts)
    implements Block {
  /// Acts that an article may allow a source beside records.
  public static final List<String> ACTS =
      List.of(
          "correction",
          "withdrawal",
          "annulment",
          "approval",
          "notice",
          "objection",
          "answer",
          "extension",
          "decision",
          "appeal",
          "appeal-decision",
          "statement",
          "certification",
          "repair-request",
          "repair-decision",
          "consent",
          "consent-withdrawal",
          "freeze",
          "thaw",
          "death",
          "kinship",
          "review-request",
          "remedy-request",
          "remedy-answer",
          "representation",
          "representation-end",
          "representation-claim");

  /// Copies the lists.
  public SourceRule {
    kinds = List.copyOf(kinds);
    schemes = List.copyOf(schemes);
    acts = List.copyOf(acts);
  }

  @Override
  public String element() {
    return "source";
  }
}
