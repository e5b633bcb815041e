package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.intake.AdmitRows.Refusal;
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
  private final SubjectKind about;
  private final LocalDate day;
  private final LocalDate today;

  ReadRecord(SourceRow row, RecordKind kind, SubjectKind about, LocalDate day, LocalDate today) {
    this.row = row;
    this.kind = kind;
    this.about = about;
    this.day = day;
    this.today = today;
  }

  Record read() throws Refusal {
    checkSubject();
    checkAge();
    checkEvidence();
    return new Record(
        kind.code(),
        day,
        facts(),
        row.text(RowField.EVIDENCE),
        row.text(RowField.EVIDENCE_DIGEST).toLowerCase(Locale.ROOT));
  }

  private void checkSubject() throws Refusal {
    if (!kind.about().contains(about)) {
      throw AdmitRows.refusal(
          Reason.WRONG_SUBJECT,
          row,
          RowField.ABOUT.code(),
          "kind '" + kind.code() + "' is not about a " + about.code(),
          kind.about().stream().map(SubjectKind::code).sorted().toList().toString(),
          "Send only records about such subjects.");
    }
  }

  private void checkAge() throws Refusal {
    LocalDate keptThrough = kind.kept().after(day);
    if (keptThrough.isBefore(today)) {
      throw AdmitRows.refusal(
          Reason.EXPIRED,
          row,
          RowField.DAY.code(),
          "kind '" + kind.code() + "' of " + day + " could be kept until " + keptThrough + " only",
          "conduct of the last " + kind.kept(),
          "Do not send it; its time is over.");
    }
  }

  private void checkEvidence() throws Refusal {
    String evidence = row.text(RowField.EVIDENCE);
    if (kind.evidence().isEmpty() ? !evidence.isEmpty() : !kind.evidence().contains(evidence)) {
      throw AdmitRows.refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE.code(),
          evidence.isEmpty()
              ? "kind '" + kind.code() + "' needs evidence"
              : "'" + evidence + "' is no evidence for kind '" + kind.code() + "'",
          kind.evidence().isEmpty() ? "none" : String.join(", ", kind.evidence()),
          "Name the evidence that the article asks for and send the line again.");
    }
    String digest = row.text(RowField.EVIDENCE_DIGEST);
    boolean wanted = !kind.evidence().isEmpty();
    boolean present = Fact.parse(new FactType.Digest(), digest).isPresent();
    if (wanted != present) {
      throw AdmitRows.refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE_DIGEST.code(),
          wanted ? "the digest of the evidence document is missing or none" : "no digest expected",
          wanted ? "64 hexadecimal digits: the SHA-256 of the document" : "nothing",
          "Send the document's SHA-256 with the line.");
    }
  }

  private TreeMap<String, Fact> facts() throws Refusal {
    List<String> names = kind.facts().stream().map(FactField::name).toList();
    for (Map.Entry<String, String> sent : row.facts().entrySet()) {
      if (!names.contains(sent.getKey())) {
        throw AdmitRows.refusal(
            Reason.FACT,
            row,
            sent.getKey(),
            "kind '"
                + kind.code()
                + "' has no fact '"
                + sent.getKey()
                + "'"
                + Nearest.to(sent.getKey(), names)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(""),
            names.isEmpty() ? "no facts" : String.join(", ", names),
            "Drop it at the door: what the catalogue does not list may not be recorded.");
      }
    }
    TreeMap<String, Fact> facts = new TreeMap<>();
    for (FactField field : kind.facts()) {
      String text = row.facts().getOrDefault(field.name(), "");
      if (!text.isEmpty()) {
        facts.put(field.name(), fact(field, text));
      } else if (field.required()) {
        throw AdmitRows.refusal(
            Reason.MISSING,
            row,
            field.name(),
            "fact '" + field.name() + "' is empty",
            allowed(field.type()),
            "Fill it and send the line again.");
      }
    }
    return facts;
  }

  private Fact fact(FactField field, String text) throws Refusal {
    Optional<Fact> fact = Fact.parse(field.type(), text);
    if (fact.isEmpty()) {
      throw AdmitRows.refusal(
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
              + " digits after the point, below 10^17 smallest units";
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
