package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;

/// Proves that advice can be followed and is worth it: the record that it brings can exist, is no
/// breach, buys nothing, and some score reads it. A kind that is not there is told elsewhere.
final class ProveAdvice {
  private final LawOn law;
  private final FaultBook faults;

  ProveAdvice(LawOn law, FaultBook faults) {
    this.law = law;
    this.faults = faults;
  }

  void prove() {
    for (AdviceRule advice : law.advices()) {
      law.kind(advice.kind()).ifPresent(kind -> prove(advice, kind));
    }
  }

  private void prove(AdviceRule advice, RecordKind kind) {
    if (kind.tier().adverse()) {
      refuse(
          advice,
          "'" + kind.code() + "' is a breach, and nobody is advised to commit one",
          "a record that is no breach",
          "Bring about a record of a neutral kind.");
    }
    if (kind.context() == Context.COMMERCE) {
      refuse(
          advice,
          "'" + kind.code() + "' is recorded of who buys, and nobody is advised to buy",
          "a record of any other part of life",
          "Take the advice out.");
    }
    boolean read =
        law.scores().stream()
            .flatMap(score -> law.pointsOf(score.code()).stream())
            .anyMatch(points -> points.characteristic().kinds().contains(kind.code()));
    if (!read) {
      refuse(
          advice,
          "no score reads '" + kind.code() + "', so that the advice moves nothing",
          "a record that some score reads",
          "Take the advice out, or let a score read the record.");
    }
    for (Map.Entry<String, String> fact : advice.facts().entrySet()) {
      Where where = new Where(fact.getKey(), Comparison.EQUAL, fact.getValue());
      Optional<FactField> field = kind.field(fact.getKey());
      if (field.isEmpty() || !MeetingRecord.fits(field.get().type(), where)) {
        refuse(
            advice,
            "'" + fact.getKey() + " " + fact.getValue() + "' is no fact of '" + kind.code() + "'",
            facts(kind),
            "Write facts as the kind declares them.");
      }
    }
    for (FactField field : kind.facts()) {
      if (field.required() && !advice.facts().containsKey(field.name())) {
        refuse(
            advice,
            "a record of '" + kind.code() + "' needs the fact '" + field.name() + "'",
            facts(kind),
            "Say which value the advice brings.");
      }
    }
  }

  private static String facts(RecordKind kind) {
    List<String> facts =
        kind.facts().stream()
            .map(field -> field.name() + ": " + PlainWords.type(field.type()))
            .toList();
    return facts.isEmpty() ? "no facts at all" : String.join("; ", facts);
  }

  private void refuse(AdviceRule advice, String message, String allowed, String remedy) {
    faults.add("rulebook.advice", faults.spot(advice, "brings"), message, allowed, remedy);
  }
}
