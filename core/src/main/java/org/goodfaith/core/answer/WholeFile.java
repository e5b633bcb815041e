package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// All that the registry holds about a subject, for that subject to take home: its report, who it
/// is, each record with what was said and decided about it, what it said yes to, and who looked.
///
/// @param answered its report
/// @param names identifiers and names
/// @param records every record of the file, the newest first, those that ended among them
/// @param consents in ledger order
/// @param looks reports that were read, the newest first
/// @param checks that were asked and are still kept, the newest first
public record WholeFile(
    Answered<Report> answered,
    List<String> names,
    List<RecordHistory> records,
    List<Said> consents,
    List<Look> looks,
    List<CheckInquiry> checks) {
  /// Copies the lists.
  public WholeFile {
    names = List.copyOf(names);
    records = List.copyOf(records);
    consents = List.copyOf(consents);
    looks = List.copyOf(looks);
    checks = List.copyOf(checks);
  }

  /// Where the file is read from.
  ///
  /// @param ledger its entries
  /// @param vault who it is
  /// @param journal who asked checks
  public record From(LedgerReader ledger, IdentityVault vault, InquiryJournal journal) {}

  /// A consent, or its end.
  ///
  /// @param day when
  /// @param to code of a score or purpose
  /// @param yes whether it was given
  public record Said(LocalDate day, String to, boolean yes) {}

  /// Somebody read the report.
  ///
  /// @param at when it was sealed
  /// @param inquiry who, why and as of which day
  public record Look(Instant at, Inquired inquiry) {}

  /// @param answered the subject's own report
  /// @param from where to read
  /// @return its file
  public static WholeFile of(Answered<Report> answered, From from) {
    Question question = answered.question();
    SubjectKey subject = answered.value().assessment().standing().subject();
    List<String> names = new ArrayList<>();
    from.vault()
        .nameOf(subject, new UnmaskedIdentity("the subject takes its own file home"))
        .ifPresent(name -> {
          names.addAll(name.names());
          name.identifiers().stream().map(Identifier::text).forEach(names::add);
        });
    List<Said> consents = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    for (SealedEntry entry :
        LinkedSubjects.entriesOf(from.ledger()::entriesOf, subject, question.head().size())) {
      if (entry.body() instanceof Inquired inquiry) {
        looks.add(new Look(from.ledger().sealedAt(entry.position()), inquiry));
      } else if (entry.body() instanceof Entered entered) {
        said(entered.act(), consents);
      }
    }
    return new WholeFile(
        answered,
        names,
        RecordHistory.all(from.ledger(), question, subject),
        consents,
        looks.reversed(),
        from.journal().of(subject));
  }

  private static void said(Act act, List<Said> all) {
    if (act instanceof Act.Consent yes) {
      all.add(new Said(yes.day(), yes.to(), true));
    } else if (act instanceof Act.ConsentWithdrawal no) {
      all.add(new Said(no.day(), no.to(), false));
    }
  }
}
