package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.base.Nearest;
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

/// The door: checks one row after the other against the law of its day and of today. Not
/// thread-safe: one for each thread.
public final class AdmitRows {
  private static final List<String> ACTS =
      Stream.concat(Stream.of("record"), SourceRule.ACTS.stream()).toList();

  private static final int DAYS_KEPT = 1_000;

  private final Rulebook rulebook;
  private final LocalDate today;
  private final SourceRule source;
  private final Optional<Suspension> suspension;
  private final Optional<Sender> sender;
  private final Map<String, LocalDate> daysRead = new HashMap<>();

  /// @param rulebook the law in force
  /// @param today the registry's day; nothing of a later day is admitted
  /// @param source who submits, as the law of today knows it
  public AdmitRows(Rulebook rulebook, LocalDate today, SourceRule source) {
    this(rulebook, today, source, Optional.empty());
  }

  /// @param rulebook the law in force
  /// @param today the registry's day; nothing of a later day is admitted
  /// @param source who submits, as the law of today knows it
  /// @param suspension why its new records are refused, or empty where they are not
  public AdmitRows(
      Rulebook rulebook, LocalDate today, SourceRule source, Optional<Suspension> suspension) {
    this(rulebook, today, source, suspension, Optional.empty());
  }

  /// @param rulebook the law in force
  /// @param today the registry's day; nothing of a later day is admitted
  /// @param source who submits, as the law of today knows it
  /// @param suspension why its new records are refused, or empty where they are not
  /// @param sender the account that sends the rows over the network; empty where the operator reads
  ///   them, or the registry writes them itself
  public AdmitRows(
      Rulebook rulebook,
      LocalDate today,
      SourceRule source,
      Optional<Suspension> suspension,
      Optional<Sender> sender) {
    this.sender = sender;
    this.rulebook = rulebook;
    this.today = today;
    this.source = source;
    this.suspension = suspension;
  }

  /// @param sent one row
  /// @param group number of its group within the append
  /// @return the draft, or the first fault in order of `Reason`
  public Admission admit(SourceRow sent, int group) {
    String act = sent.text(RowField.ACT).isEmpty() ? "record" : sent.text(RowField.ACT);
    SourceRow row = sender.map(one -> one.signed(sent, act)).orElse(sent);
    Checks checks = new Checks(row);
    Optional<Draft> draft = draft(row, group, act, checks);
    return checks
        .first()
        .<Admission>map(Admission.Refused::new)
        .or(() -> draft.map(Admission.Admitted::new))
        .orElseThrow(() -> new RegistryBug("a row neither admitted nor refused"));
  }

  private Optional<Draft> draft(SourceRow row, int group, String code, Checks checks) {
    String reference = checks.needed(RowField.REFERENCE);
    String scheme = checks.needed(RowField.SCHEME);
    String subject = checks.needed(RowField.SUBJECT);
    String about = checks.needed(RowField.ABOUT);
    String dayText = checks.needed(RowField.DAY);
    needs(code).forEach(checks::needed);
    checkTexts(checks);
    checks.run(() -> checkAct(row, code));
    checks.run(() -> checkSuspension(row, code));
    Optional<Identifier> identifier = checks.run(() -> identifier(row, scheme, subject));
    Optional<SubjectKind> kind = checks.run(() -> about(row, about));
    Optional<LocalDate> day = checks.run(() -> day(row, dayText));
    Optional<Act> act = act(row, code, kind, day, checks);
    sender.ifPresent(one -> checkSender(one, row, code, identifier, day, checks));
    if (checks.first().isPresent() || identifier.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    sender.ifPresent(one -> one.admitted(row, code));
    return act.map(done ->
        new Draft(
            row.place(),
            group,
            new Draft.Claim(identifier.get(), kind.get(), row.text(RowField.NAME)),
            done,
            source.code(),
            reference,
            row.text(RowField.TARGET),
            enteredBy(row)));
  }

  private String enteredBy(SourceRow row) {
    String said = row.text(RowField.ENTERED_BY);
    String byItself = said.isEmpty() ? source.code() : said;
    return sender.map(one -> one.enteredBy(row)).orElse(byItself);
  }

  private static void checkSender(
      Sender sender,
      SourceRow row,
      String code,
      Optional<Identifier> identifier,
      Optional<LocalDate> day,
      Checks checks) {
    checks.run(() -> sender.checkAct(row, code));
    checks.run(() -> sender.checkWho(row));
    day.ifPresent(one -> checks.run(() -> sender.checkDay(row, code, one)));
    identifier.ifPresent(one -> checks.run(() -> sender.checkDocument(row, code, one)));
    if ("approval".equals(code)) {
      identifier.ifPresent(one -> checks.run(() -> sender.checkApproval(row, one)));
    }
  }

  /// @return what each act needs beside what all need
  private static List<RowField> needs(String act) {
    return switch (act) {
      case "record" -> List.of(RowField.KIND);
      case "correction" -> List.of(RowField.KIND, RowField.TARGET, RowField.REASON);
      case "withdrawal", "annulment", "objection" -> List.of(RowField.TARGET, RowField.REASON);
      case "approval" -> List.of(RowField.TARGET, RowField.OFFICER);
      case "notice" -> List.of(RowField.TARGET, RowField.CHANNEL);
      case "answer" -> List.of(RowField.TARGET, RowField.TEXT, RowField.EVIDENCE_DIGEST);
      case "extension" -> List.of(RowField.TARGET, RowField.OFFICER, RowField.TEXT);
      case "decision", "appeal-decision", "repair-decision" ->
          List.of(RowField.TARGET, RowField.OUTCOME, RowField.OFFICER, RowField.TEXT);
      case "appeal", "statement", "repair-request" -> List.of(RowField.TARGET, RowField.TEXT);
      case "certification" -> List.of(RowField.TARGET, RowField.OFFICER, RowField.EVIDENCE_DIGEST);
      case "consent", "consent-withdrawal" -> List.of(RowField.TO);
      case "kinship" -> List.of(RowField.OFFICER);
      case "review-request" -> List.of(RowField.TO, RowField.REASON);
      case "remedy-request" -> List.of(RowField.TO, RowField.TEXT);
      case "remedy-answer" -> List.of(RowField.TARGET, RowField.TEXT);
      case "representation" ->
          List.of(
              RowField.TO,
              RowField.REPRESENTATIVE,
              RowField.SCOPE,
              RowField.UNTIL,
              RowField.OFFICER,
              RowField.EVIDENCE_DIGEST);
      case "representation-claim" ->
          List.of(
              RowField.TO,
              RowField.REPRESENTATIVE,
              RowField.SCOPE,
              RowField.UNTIL,
              RowField.TEXT,
              RowField.EVIDENCE_DIGEST);
      case "representation-end" -> List.of(RowField.TARGET, RowField.REASON);
      default -> List.of();
    };
  }

  private static void checkTexts(Checks checks) {
    checks.line(RowField.REFERENCE);
    checks.line(RowField.TARGET);
    checks.line(RowField.NAME);
    checks.words(RowField.TEXT);
    checks.code(RowField.REASON);
    checks.code(RowField.CHANNEL);
    checks.officer(RowField.OFFICER);
    checks.officer(RowField.ENTERED_BY);
    checks.officer(RowField.REPRESENTATIVE);
  }

  private String checkAct(SourceRow row, String act) throws Refusal {
    if (!ACTS.contains(act)) {
      throw new Refusal(
          Reason.UNKNOWN_ACT,
          row,
          RowField.ACT.code(),
          "there is no act " + Checks.quoted(act) + suggestion(act, ACTS),
          "one of " + String.join(", ", ACTS),
          "Name one of these acts and send the line again.");
    }
    if (!"record".equals(act) && !source.acts().contains(act)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.ACT.code(),
          "source '" + source.code() + "' may not enter the act '" + act + "'",
          source.acts().isEmpty() ? "records only" : "records, " + String.join(", ", source.acts()),
          "Let the office that may do this enter it (article "
              + source.origin().article()
              + " of the rulebook).");
    }
    return act;
  }

  /// What concerns a record that stands already, a fulfilment too, is never refused: it serves the
  /// subject, or the source's own duties.
  private String checkSuspension(SourceRow row, String act) throws Refusal {
    boolean anew = "record".equals(act) && row.text(RowField.TARGET).isEmpty();
    if (anew && suspension.isPresent()) {
      throw suspension.get().refusal(row, source);
    }
    return act;
  }

  private Identifier identifier(SourceRow row, String scheme, String subject) throws Refusal {
    if (!source.schemes().contains(scheme)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.SCHEME.code(),
          "source '"
              + source.code()
              + "' does not use scheme "
              + Checks.quoted(scheme)
              + suggestion(scheme, source.schemes()),
          "one of " + String.join(", ", source.schemes()),
          "Name the subject by one of these schemes and send the line again.");
    }
    Optional<Identifier> identifier = Identifier.of(scheme, subject);
    if (identifier.isEmpty()) {
      throw new Refusal(
          Reason.IDENTIFIER,
          row,
          RowField.SUBJECT.code(),
          "the identifier has not the form of one",
          "1 to 64 visible characters without spaces",
          "Correct the identifier and send the line again.");
    }
    return identifier.get();
  }

  private static SubjectKind about(SourceRow row, String text) throws Refusal {
    Optional<SubjectKind> about = SubjectKind.ofCode(text);
    if (about.isEmpty()) {
      throw new Refusal(
          Reason.WRONG_SUBJECT,
          row,
          RowField.ABOUT.code(),
          "there is no kind of subject " + Checks.quoted(text),
          "person, organisation or public-body",
          "Say what the subject is and send the line again.");
    }
    return about.get();
  }

  private Optional<Act> act(
      SourceRow row,
      String code,
      Optional<SubjectKind> about,
      Optional<LocalDate> known,
      Checks checks) {
    LocalDate day = known.orElse(today);
    String reason = row.text(RowField.REASON);
    String officer = row.text(RowField.OFFICER);
    return switch (code) {
      case "record" -> record(row, about, known, checks).map(Act.Recorded::new);
      case "correction" ->
          record(row, about, known, checks).map(one -> new Act.Correction(one, today, reason));
      case "withdrawal" -> Optional.of(new Act.Withdrawal(day, reason));
      case "approval" -> Optional.of(new Act.Approval(day, officer));
      case "consent" -> checks.run(() -> consentTo(row)).map(to -> new Act.Consent(day, to));
      case "consent-withdrawal" ->
          checks.run(() -> consentTo(row)).map(to -> new Act.ConsentWithdrawal(day, to));
      case "freeze" -> Optional.of(new Act.Freeze(day));
      case "thaw" -> Optional.of(new Act.Thaw(day));
      case "death" -> Optional.of(new Act.Death(day));
      case "kinship" -> Optional.of(new Act.Kinship(day, officer));
      case "review-request",
          "remedy-request",
          "remedy-answer",
          "representation",
          "representation-claim",
          "representation-end" ->
          new ReadFileAct(row, day, rulebook.on(today)).read(code, checks);
      default -> new ReadStep(row, day).read(code, checks);
    };
  }

  private String consentTo(SourceRow row) throws Refusal {
    String to = row.text(RowField.TO);
    LawOn law = rulebook.on(today);
    boolean known =
        law.score(to).isPresent() || law.purpose(to).isPresent() || law.kind(to).isPresent();
    if (!known) {
      List<String> codes = law.scores().stream().map(score -> score.code()).toList();
      throw new Refusal(
          Reason.FACT,
          row,
          RowField.TO.code(),
          "there is no score or purpose " + Checks.quoted(to) + suggestion(to, codes),
          "a score or a purpose of the rulebook",
          "Name what the subject consents to and send the line again.");
    }
    return to;
  }

  private Optional<Record> record(
      SourceRow row, Optional<SubjectKind> about, Optional<LocalDate> day, Checks checks) {
    Optional<RecordKind> kind = checks.run(() -> kind(row, day.orElse(today)));
    return kind.flatMap(found -> new ReadRecord(row, found, checks).read(about, day, today));
  }

  private RecordKind kind(SourceRow row, LocalDate day) throws Refusal {
    String code = row.text(RowField.KIND);
    LawOn law = rulebook.on(day);
    Optional<RecordKind> found = law.kind(code);
    if (found.isEmpty()) {
      List<String> codes = law.kinds().stream().map(RecordKind::code).toList();
      throw new Refusal(
          Reason.UNKNOWN_KIND,
          row,
          RowField.KIND.code(),
          "kind "
              + Checks.quoted(code)
              + " is not in the catalogue of "
              + day
              + suggestion(code, codes),
          String.join(", ", source.kinds()),
          "Send only kinds of the catalogue; what it does not list may not be recorded.");
    }
    if (!source.kinds().contains(code)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.KIND.code(),
          "source '" + source.code() + "' may not submit kind '" + code + "'",
          String.join(", ", source.kinds()),
          "Let the source that may do this submit it (article "
              + source.origin().article()
              + " of the rulebook).");
    }
    return found.get();
  }

  private LocalDate day(SourceRow row, String text) throws Refusal {
    LocalDate day;
    try {
      LocalDate known = daysRead.get(text); // the rows of a file are of few days
      day = known == null ? LocalDate.parse(text) : known;
    } catch (DateTimeParseException _) {
      throw new Refusal(
          Reason.DAY,
          row,
          RowField.DAY.code(),
          "the day is none of the calendar",
          "a day as 2026-03-31",
          "Correct the day, or the date pattern of the mapping, and send the line again.");
    }
    if (daysRead.size() < DAYS_KEPT) {
      daysRead.put(text, day);
    }
    if (day.isAfter(today)) {
      throw new Refusal(
          Reason.DAY,
          row,
          RowField.DAY.code(),
          "the day lies in the future: " + day,
          "a day up to " + today,
          "Correct the day, or send the line again when that day has come.");
    }
    return day;
  }

  private static String suggestion(String word, List<String> candidates) {
    return Nearest.to(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }
}
