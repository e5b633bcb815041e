package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.subject.SubjectKind;

/// Reads the record of one row: subject, keeping time, evidence and facts of its kind.
final class ReadRecord {
  private final SourceRow row;
  private final RecordKind kind;
  private final Checks checks;

  ReadRecord(SourceRow row, RecordKind kind, Checks checks) {
    this.row = row;
    this.kind = kind;
    this.checks = checks;
  }

  /// @param about kind of subject, empty where the row does not say
  /// @param day day of conduct, empty where the row does not say
  /// @param today the registry's day
  /// @return the record; empty, or incomplete, where a check noted a fault
  Optional<Record> read(Optional<SubjectKind> about, Optional<LocalDate> day, LocalDate today) {
    about.ifPresent(subject -> checks.run(() -> checkSubject(subject)));
    day.ifPresent(conduct -> checks.run(() -> checkAge(conduct, today)));
    checks.run(this::checkEvidence);
    TreeMap<String, Fact> facts = facts();
    String digest = row.text(RowField.EVIDENCE_DIGEST).toLowerCase(Locale.ROOT);
    return day.map(
        conduct -> new Record(kind.code(), conduct, facts, row.text(RowField.EVIDENCE), digest));
  }

  private SubjectKind checkSubject(SubjectKind about) throws Refusal {
    if (!kind.about().contains(about)) {
      throw new Refusal(
          Reason.WRONG_SUBJECT,
          row,
          RowField.ABOUT.code(),
          "kind '" + kind.code() + "' is not about the kind of subject '" + about.code() + "'",
          String.join(", ", kind.about().stream().map(SubjectKind::code).sorted().toList()),
          "Send only records about such subjects.");
    }
    return about;
  }

  private LocalDate checkAge(LocalDate day, LocalDate today) throws Refusal {
    LocalDate keptThrough = kind.kept().after(day);
    if (keptThrough.isBefore(today)) {
      throw new Refusal(
          Reason.EXPIRED,
          row,
          RowField.DAY.code(),
          "kind '" + kind.code() + "' of " + day + " could be kept until " + keptThrough + " only",
          "conduct of the last " + kind.kept(),
          "Do not send it; its time is over.");
    }
    return keptThrough;
  }

  private String checkEvidence() throws Refusal {
    String evidence = row.text(RowField.EVIDENCE);
    if (kind.evidence().isEmpty() ? !evidence.isEmpty() : !kind.evidence().contains(evidence)) {
      throw new Refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE.code(),
          evidence.isEmpty()
              ? "kind '" + kind.code() + "' needs evidence"
              : Checks.quoted(evidence) + " is no evidence for kind '" + kind.code() + "'",
          kind.evidence().isEmpty() ? "none" : String.join(", ", kind.evidence()),
          "Name the evidence that the article asks for and send the line again.");
    }
    String digest = row.text(RowField.EVIDENCE_DIGEST);
    boolean wanted = !kind.evidence().isEmpty();
    boolean present = Fact.parse(new FactType.Digest(), digest).isPresent();
    if (wanted != present) {
      throw new Refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE_DIGEST.code(),
          wanted ? "the digest of the evidence document is missing or none" : "no digest expected",
          wanted ? "64 hexadecimal digits: the SHA-256 of the document" : "nothing",
          "Send the document's SHA-256 with the line.");
    }
    return digest;
  }

  private TreeMap<String, Fact> facts() {
    TreeMap<String, Fact> facts = new TreeMap<>();
    int known = 0;
    for (FactField field : kind.facts()) {
      String text = row.facts().getOrDefault(field.name(), "");
      known += row.facts().containsKey(field.name()) ? 1 : 0;
      if (!text.isEmpty()) {
        checks.run(() -> fact(field, text)).ifPresent(fact -> facts.put(field.name(), fact));
      } else if (field.required()) {
        checks.run(() -> {
          throw missing(field);
        });
      }
    }
    if (known < row.facts().size()) {
      checkNames();
    }
    return facts;
  }

  private void checkNames() {
    List<String> names = kind.facts().stream().map(FactField::name).toList();
    for (String sent : new TreeSet<>(row.facts().keySet())) {
      if (!names.contains(sent)) {
        checks.run(() -> {
          throw notOfTheKind(sent, names);
        });
      }
    }
  }

  private Refusal notOfTheKind(String sent, List<String> names) {
    String near = Nearest.to(sent, names).map(word -> "; did you mean '" + word + "'?").orElse("");
    return new Refusal(
        Reason.FACT,
        row,
        "facts",
        "kind '" + kind.code() + "' has no fact " + Checks.quoted(sent) + near,
        names.isEmpty() ? "no facts" : String.join(", ", names),
        "Drop it at the door: what the catalogue does not list may not be recorded.");
  }

  private Refusal missing(FactField field) {
    return new Refusal(
        Reason.MISSING,
        row,
        field.name(),
        "fact '" + field.name() + "' is empty",
        allowed(field.type()),
        "Fill it and send the line again.");
  }

  private Fact fact(FactField field, String text) throws Refusal {
    Optional<Fact> fact = Fact.parse(field.type(), text);
    if (fact.isEmpty()) {
      throw new Refusal(
          Reason.FACT,
          row,
          field.name(),
          "fact '" + field.name() + "' is not what it should be",
          allowed(field.type()),
          "Correct it and send the line again.");
    }
    return fact.get();
  }

  private static String allowed(FactType type) {
    return switch (type) {
      case FactType.Money money ->
          "an amount of "
              + money.currency()
              + " with up to "
              + money.scale()
              + " digits after the point, below 10^15 smallest units";
      case FactType.Count count ->
          "a whole number of " + count.unit() + " from " + count.least() + " to " + count.most();
      case FactType.Status status ->
          "a whole number from " + status.least() + " to " + status.most();
      case FactType.Day _ -> "a day as 2026-03-31";
      case FactType.Code code -> "one of " + String.join(", ", code.allowed());
      case FactType.Digest _ -> "64 hexadecimal digits";
    };
  }
}
