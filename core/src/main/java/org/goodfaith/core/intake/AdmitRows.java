package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;

/// The door: checks one row after the other against the law of its day and of today.
public final class AdmitRows {
  private static final List<String> ACTS =
      List.of(
          "record",
          "correction",
          "withdrawal",
          "approval",
          "notice",
          "objection",
          "decision",
          "consent",
          "consent-withdrawal");

  private final Rulebook rulebook;
  private final LocalDate today;
  private final SourceRule source;

  /// @param rulebook the law in force
  /// @param today the registry's day; nothing of a later day is admitted
  /// @param source who submits, as the law of today knows it
  public AdmitRows(Rulebook rulebook, LocalDate today, SourceRule source) {
    this.rulebook = rulebook;
    this.today = today;
    this.source = source;
  }

  /// @param row what was sent
  /// @param group number of its group within the append
  /// @return the draft, or the first fault in order of `Reason`
  public Admission admit(SourceRow row, int group) {
    try {
      return new Admission.Admitted(draft(row, group));
    } catch (Refusal refusal) {
      return new Admission.Refused(refusal.fault);
    }
  }

  private Draft draft(SourceRow row, int group) throws Refusal {
    String reference = needed(row, RowField.REFERENCE);
    String scheme = needed(row, RowField.SCHEME);
    String subject = needed(row, RowField.SUBJECT);
    String actCode = row.text(RowField.ACT).isEmpty() ? "record" : row.text(RowField.ACT);
    checkAct(row, actCode);
    Identifier identifier = identifier(row, scheme, subject);
    SubjectKind about = about(row);
    LocalDate day = day(row, RowField.DAY, needed(row, RowField.DAY));
    String target = row.text(RowField.TARGET);
    Act act = act(row, actCode, about, day);
    if (act.needsTarget() && target.isEmpty()) {
      throw missing(row, RowField.TARGET);
    }
    String enteredBy = row.text(RowField.ENTERED_BY);
    return new Draft(
        row.place(),
        group,
        new Draft.Claim(identifier, about, row.text(RowField.NAME)),
        act,
        source.code(),
        reference,
        target,
        enteredBy.isEmpty() ? source.code() : enteredBy);
  }

  private void checkAct(SourceRow row, String act) throws Refusal {
    if (!ACTS.contains(act)) {
      throw refusal(
          Reason.UNKNOWN_ACT,
          row,
          RowField.ACT.code(),
          "there is no act '" + act + "'" + suggestion(act, ACTS),
          "one of " + String.join(", ", ACTS),
          "Name one of these acts and send the line again.");
    }
    if (!"record".equals(act) && !source.acts().contains(act)) {
      throw refusal(
          Reason.NOT_YOURS,
          row,
          RowField.ACT.code(),
          "source '" + source.code() + "' may not enter a " + act,
          source.acts().isEmpty() ? "records only" : "records, " + String.join(", ", source.acts()),
          "Let the office that may do this enter it (article "
              + source.origin().article()
              + " of the rulebook).");
    }
  }

  private Identifier identifier(SourceRow row, String scheme, String subject) throws Refusal {
    if (!source.schemes().contains(scheme)) {
      throw refusal(
          Reason.NOT_YOURS,
          row,
          RowField.SCHEME.code(),
          "source '"
              + source.code()
              + "' does not use scheme '"
              + scheme
              + "'"
              + suggestion(scheme, source.schemes()),
          "one of " + String.join(", ", source.schemes()),
          "Name the subject by one of these schemes and send the line again.");
    }
    Optional<Identifier> identifier = Identifier.of(scheme, subject);
    if (identifier.isEmpty()) {
      throw refusal(
          Reason.IDENTIFIER,
          row,
          RowField.SUBJECT.code(),
          "the identifier has not the form of one",
          "1 to 64 visible characters without spaces",
          "Correct the identifier and send the line again.");
    }
    return identifier.get();
  }

  private SubjectKind about(SourceRow row) throws Refusal {
    String text = needed(row, RowField.ABOUT);
    Optional<SubjectKind> about = SubjectKind.ofCode(text);
    if (about.isEmpty()) {
      throw refusal(
          Reason.WRONG_SUBJECT,
          row,
          RowField.ABOUT.code(),
          "there is no kind of subject '" + text + "'",
          "person, organisation or public-body",
          "Say what the subject is and send the line again.");
    }
    return about.get();
  }

  private Act act(SourceRow row, String code, SubjectKind about, LocalDate day) throws Refusal {
    return switch (code) {
      case "record" -> new Act.Recorded(record(row, about, day));
      case "correction" ->
          new Act.Correction(record(row, about, day), today, needed(row, RowField.REASON));
      case "withdrawal" -> new Act.Withdrawal(day, needed(row, RowField.REASON));
      case "approval" -> new Act.Approval(day, needed(row, RowField.OFFICER));
      case "notice" -> new Act.Notice(day, needed(row, RowField.CHANNEL));
      case "objection" -> new Act.Objection(day, needed(row, RowField.REASON));
      case "decision" -> new Act.Decision(day, upheld(row), needed(row, RowField.OFFICER));
      case "consent" -> new Act.Consent(day, consentTo(row));
      case "consent-withdrawal" -> new Act.ConsentWithdrawal(day, consentTo(row));
      default -> throw new RegistryBug("checked before: " + code);
    };
  }

  private boolean upheld(SourceRow row) throws Refusal {
    String outcome = needed(row, RowField.OUTCOME);
    if (!"upheld".equals(outcome) && !"rejected".equals(outcome)) {
      throw refusal(
          Reason.FACT,
          row,
          RowField.OUTCOME.code(),
          "there is no outcome '" + outcome + "'",
          "upheld or rejected",
          "Say how the objection was decided and send the line again.");
    }
    return "upheld".equals(outcome);
  }

  private String consentTo(SourceRow row) throws Refusal {
    String to = needed(row, RowField.TO);
    LawOn law = rulebook.on(today);
    boolean known =
        law.score(to).isPresent() || law.purpose(to).isPresent() || law.kind(to).isPresent();
    if (!known) {
      List<String> codes = law.scores().stream().map(score -> score.code()).toList();
      throw refusal(
          Reason.FACT,
          row,
          RowField.TO.code(),
          "there is no score or purpose '" + to + "'" + suggestion(to, codes),
          "a score or a purpose of the rulebook",
          "Name what the subject consents to and send the line again.");
    }
    return to;
  }

  private Record record(SourceRow row, SubjectKind about, LocalDate day) throws Refusal {
    String code = needed(row, RowField.KIND);
    LawOn law = rulebook.on(day);
    Optional<RecordKind> found = law.kind(code);
    if (found.isEmpty()) {
      List<String> codes = law.kinds().stream().map(RecordKind::code).toList();
      throw refusal(
          Reason.UNKNOWN_KIND,
          row,
          RowField.KIND.code(),
          "kind '" + code + "' is not in the catalogue of " + day + suggestion(code, codes),
          String.join(", ", source.kinds()),
          "Send only kinds of the catalogue; what it does not list may not be recorded.");
    }
    RecordKind kind = found.get();
    if (!source.kinds().contains(code)) {
      throw refusal(
          Reason.NOT_YOURS,
          row,
          RowField.KIND.code(),
          "source '" + source.code() + "' may not submit kind '" + code + "'",
          String.join(", ", source.kinds()),
          "Let the source that may do this submit it (article "
              + source.origin().article()
              + " of the rulebook).");
    }
    return new ReadRecord(row, kind, about, day, today).read();
  }

  private LocalDate day(SourceRow row, RowField field, String text) throws Refusal {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw refusal(
          Reason.DAY,
          row,
          field.code(),
          "the day is none of the calendar",
          "a day as 2026-03-31",
          "Correct the day, or the date pattern of the mapping, and send the line again.");
    }
    if (day.isAfter(today)) {
      throw refusal(
          Reason.DAY,
          row,
          field.code(),
          "the day lies in the future: " + day,
          "a day up to " + today,
          "Correct the day, or send the line again when that day has come.");
    }
    return day;
  }

  private static String suggestion(String word, List<String> candidates) {
    return Nearest.to(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static String needed(SourceRow row, RowField field) throws Refusal {
    String text = row.text(field);
    if (text.isEmpty()) {
      throw missing(row, field);
    }
    return text;
  }

  private static Refusal missing(SourceRow row, RowField field) {
    return refusal(
        Reason.MISSING,
        row,
        field.code(),
        "'" + field.code() + "' is empty",
        "a value",
        "Fill '" + field.code() + "' and send the line again.");
  }

  static Refusal refusal(
      Reason reason, SourceRow row, String culprit, String message, String allowed, String remedy) {
    Place place = row.place();
    return new Refusal(new IntakeFault(reason, place, culprit, message, allowed, remedy));
  }

  /// Carries the first fault out of the checks; never leaves this package.
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient IntakeFault fault;

    Refusal(IntakeFault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }
}
