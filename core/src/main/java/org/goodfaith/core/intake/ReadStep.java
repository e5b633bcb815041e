package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;

/// Reads a step of due process from a row: objections, answers, decisions, appeals, repairs.
final class ReadStep {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final SourceRow row;
  private final LocalDate day;

  ReadStep(SourceRow row, LocalDate day) {
    this.row = row;
    this.day = day;
  }

  /// @return the act; empty where the code names none, or a check refuses
  Optional<Act> read(String code, Checks checks) {
    String officer = row.text(RowField.OFFICER);
    String text = row.text(RowField.TEXT);
    return switch (code) {
      case "objection" ->
          checks
              .run(this::document)
              .map(document -> new Act.Objection(day, row.text(RowField.REASON), document));
      case "notice" ->
          checks
              .run(this::document)
              .map(one -> new Act.Notice(day, row.text(RowField.CHANNEL), one));
      case "annulment" ->
          checks
              .run(this::document)
              .map(document -> new Act.Annulment(day, row.text(RowField.REASON), document));
      case "answer" -> checks.run(this::document).map(one -> new Act.Answer(day, text, one));
      case "extension" -> Optional.of(new Act.Extension(day, officer, text));
      case "decision" ->
          checks.run(this::outcome).map(one -> new Act.Decision(day, one, officer, text));
      case "appeal" -> Optional.of(new Act.Appeal(day, text));
      case "appeal-decision" ->
          checks.run(this::outcome).map(one -> new Act.AppealDecision(day, one, officer, text));
      case "statement" -> Optional.of(new Act.Statement(day, text));
      case "certification" ->
          checks.run(this::document).map(one -> new Act.Certification(day, officer, one));
      case "repair-request" -> Optional.of(new Act.RepairRequest(day, text));
      case "repair-decision" ->
          checks.run(this::granted).map(one -> new Act.RepairDecision(day, one, officer, text));
      default -> Optional.empty();
    };
  }

  private String document() throws Refusal {
    return document(row);
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  static String document(SourceRow row) throws Refusal {
    String digest = row.text(RowField.EVIDENCE_DIGEST);
    if (!digest.isEmpty() && !isDigest(digest)) {
      throw new Refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE_DIGEST.code(),
          "the digest of the document has not the form of one",
          "64 lower-case hexadecimal digits, the SHA-256 of the document",
          "Compute the SHA-256 of the document and send the line again.");
    }
    return digest;
  }

  private Outcome outcome() throws Refusal {
    Optional<Outcome> outcome = Outcome.ofCode(row.text(RowField.OUTCOME));
    if (outcome.isEmpty()) {
      throw unknown(
          String.join(", ", Arrays.stream(Outcome.values()).map(Outcome::code).toList()),
          "Say how the objection was decided and send the line again.");
    }
    return outcome.get();
  }

  private boolean granted() throws Refusal {
    String outcome = row.text(RowField.OUTCOME);
    if (!"granted".equals(outcome) && !"refused".equals(outcome)) {
      throw unknown(
          "granted or refused", "Say how the request was decided and send the line again.");
    }
    return "granted".equals(outcome);
  }

  private Refusal unknown(String allowed, String remedy) {
    return new Refusal(
        Reason.FACT,
        row,
        RowField.OUTCOME.code(),
        "there is no outcome " + Checks.quoted(row.text(RowField.OUTCOME)),
        allowed,
        remedy);
  }
}
