package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.Identifier;

/// An account of a source that sends rows over the network, where nobody stands beside it. It does
/// what is the source's to do and nothing an officer does; each row says which account sent it;
/// what a clock runs from is dated the day on which it comes in. Files that the operator reads by
/// hand may carry history: they are not asked here. Not thread-safe: one for each request.
public final class Sender {
  /// The source's own acts, and what it takes down for the subject. All others are for those whom
  /// the law names, with accounts of their own.
  private static final Set<String> OWN =
      Set.of(
          "record",
          "correction",
          "withdrawal",
          "annulment",
          "approval",
          "notice",
          "answer",
          "objection",
          "appeal",
          "statement",
          "repair-request",
          "review-request",
          "remedy-request",
          "consent",
          "consent-withdrawal",
          "freeze",
          "thaw");

  /// What begins or ends a time that runs against the subject, or opens its file.
  private static final Set<String> TODAY_ONLY =
      Set.of("approval", "notice", "answer", "consent", "thaw");

  private static final Set<String> WITH_DOCUMENT =
      Set.of("answer", "objection", "review-request", "remedy-request");

  private static final List<String> NOT_ITS_OWN = List.of("subject", "for:", "claim:", "by:");

  private final String account;
  private final SourceRule source;
  private final LocalDate today;
  private final Known known;
  private final Set<String> entered = new HashSet<>();

  /// What the registry holds already of whom a row is about.
  public interface Known {
    /// @return whether a document of this digest is kept for this file
    boolean holds(Identifier subject, String digest);

    /// @param reference the source's own, of a record or a correction
    /// @return whose hands entered that record and its corrections
    Set<String> hands(Identifier subject, String reference);
  }

  /// @param account that signed in
  /// @param source for which it sends
  /// @param today the registry's day
  /// @param known what the registry holds already
  public Sender(String account, SourceRule source, LocalDate today, Known known) {
    this.account = account;
    this.source = source;
    this.today = today;
    this.known = known;
  }

  /// Whoever sends an approval is who approves.
  SourceRow signed(SourceRow row, String act) {
    if (!"approval".equals(act) || !row.text(RowField.OFFICER).isEmpty()) {
      return row;
    }
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.putAll(row.texts());
    texts.put(RowField.OFFICER, account);
    return new SourceRow(row.place(), texts, row.facts());
  }

  /// @return as the entry says who entered it
  String enteredBy(SourceRow row) {
    return Hand.enteredBy(account, row.text(RowField.ENTERED_BY));
  }

  /// Remembers what this account enters by the rows that come with it.
  void admitted(SourceRow row, String act) {
    if ("record".equals(act) || "correction".equals(act)) {
      entered.add(row.text(RowField.REFERENCE));
      entered.add(row.text(RowField.TARGET));
    }
  }

  String checkAct(SourceRow row, String act) throws Refusal {
    boolean office = "death".equals(act) && source.kinds().isEmpty();
    if (!OWN.contains(act) && !office && source.acts().contains(act)) {
      List<String> allowed = new ArrayList<>(List.of("records"));
      source.acts().stream().filter(OWN::contains).forEach(allowed::add);
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.ACT.code(),
          "the act '" + act + "' is not entered by an account of a source",
          String.join(", ", allowed),
          "Leave it to the officer, or to whomever the law names for it, who enters it with an"
              + " account of their own; send them the document.");
    }
    return act;
  }

  String checkWho(SourceRow row) throws Refusal {
    String by = row.text(RowField.ENTERED_BY);
    if (NOT_ITS_OWN.stream().anyMatch(by::startsWith)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.ENTERED_BY.code(),
          "'entered-by' names somebody for whom an account of a source does not speak",
          "nothing, or the source's own number of its member of staff",
          "Leave it empty, or name who took it down, and send the line again; that it came on paper"
              + " is entered with it, and its subject is told.");
    }
    return by;
  }

  /// A second person approves: with an account of their own, and in their own name.
  String checkApproval(SourceRow row, Identifier subject) throws Refusal {
    String officer = row.text(RowField.OFFICER);
    if (!officer.equals(account)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.OFFICER.code(),
          "'officer' is another than the account that sends the approval",
          "nothing, or the account itself",
          "Leave it empty and send the line again: whoever sends an approval approves.");
    }
    String target = row.text(RowField.TARGET);
    if (entered.contains(target) || known.hands(subject, target).contains(account)) {
      throw new Refusal(
          Reason.NOT_YOURS,
          row,
          RowField.ACT.code(),
          "this account entered the record or a correction of it, and nobody approves their own"
              + " entry (C15)",
          "another account of the source, or an officer",
          "Let somebody else approve it, with an account of their own.");
    }
    return officer;
  }

  LocalDate checkDay(SourceRow row, String act, LocalDate day) throws Refusal {
    if (TODAY_ONLY.contains(act) && day.isBefore(today)) {
      throw new Refusal(
          Reason.DAY,
          row,
          RowField.DAY.code(),
          "a time runs from the act '" + act + "', and its day lies before today: " + day,
          "today, " + today,
          "Send the line with the day on which it comes in; what was done before that day counts"
              + " from then on.");
    }
    return day;
  }

  String checkDocument(SourceRow row, String act, Identifier subject) throws Refusal {
    String digest = row.text(RowField.EVIDENCE_DIGEST);
    if (WITH_DOCUMENT.contains(act) && ReadStep.isDigest(digest) && !known.holds(subject, digest)) {
      throw new Refusal(
          Reason.EVIDENCE,
          row,
          RowField.EVIDENCE_DIGEST.code(),
          "the registry holds no document of this digest for this file",
          "the digest that sending the document gave",
          "Send the document first, to the address of the record's documents, and the line again.");
    }
    return digest;
  }
}
