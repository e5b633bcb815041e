package org.goodfaith.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.subject.SubjectKey;

/// How much may be sent to one file: far more than anybody needs who has something to say, and no
/// more than the registry can keep and officers can read. A source has half of what is kept for
/// documents, so that the subject's half is never used up by another. Officers are not bounded:
/// what does not go through here is brought to them.
final class FileBounds {
  private static final int TOO_MANY_TODAY = 429;
  private static final int ACTS_A_DAY = 50;
  private static final int OBJECTIONS_WAITING = 10;
  private static final int LOOSE = 40;
  private static final int DOCUMENTS_A_DAY = 80;
  private static final int DOCUMENTS = 1_000;

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  FileBounds(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Refuses one objection more where many to the same record wait for a decision.
  void objection(RecordHistory history) {
    long waiting =
        history.proceedings().disputes().stream().filter(one -> one.decision() == null).count();
    if (waiting >= OBJECTIONS_WAITING) {
      throw new Problem(
              422,
              "act.enough-wait",
              "objection",
              OBJECTIONS_WAITING + " objections to this record wait for a decision already",
              "an objection once they are decided, or a statement now",
              "Say what else there is to say as a statement; the officer who decides reads it.")
          .exception();
    }
  }

  /// Refuses one act more of the subject, or for it, where there were very many today.
  void act(SubjectKey subject) {
    LocalDate today = ask.today();
    long done =
        entered(subject).stream()
            .filter(one -> one.act().day().equals(today) && bySubject(one))
            .count();
    if (visitor.is(Role.SUBJECT) && done >= ACTS_A_DAY) {
      throw new Problem(
              TOO_MANY_TODAY,
              "act.too-many-today",
              "",
              ACTS_A_DAY + " acts came in for this file today",
              ACTS_A_DAY + " acts on a day",
              "Go on tomorrow, or bring the rest to an officer; no time that runs is lost by it.")
          .exception();
    }
  }

  /// Refuses one document more where the file holds as many as may be. What it holds already may be
  /// sent again.
  void document(SubjectKey subject, Document document) {
    Set<Hash> kept = wiring.documents().kept(subject);
    if (visitor.is(Role.OFFICER) || kept.contains(document.digest())) {
      return;
    }
    int share = visitor.is(Role.SUBJECT) ? 1 : 2;
    List<Entered> entered = entered(subject);
    Set<Hash> named = new HashSet<>();
    entered.forEach(one -> named(one.act(), named));
    Set<Hash> loose = new HashSet<>(kept);
    loose.removeAll(named);
    loose.removeAll(served(subject));
    Set<Hash> today = new HashSet<>(loose);
    entered.stream()
        .filter(one -> one.act().day().equals(ask.today()))
        .filter(one -> bySubject(one) == visitor.is(Role.SUBJECT))
        .forEach(one -> named(one.act(), today));
    if (loose.size() >= LOOSE / share) {
      throw tooManyDocuments(
          422,
          "document.too-many-unnamed",
          LOOSE / share + " documents were sent for this file that nothing names yet",
          "Name those that were sent before, or bring the document to an officer.");
    }
    if (today.size() >= DOCUMENTS_A_DAY / share) {
      throw tooManyDocuments(
          TOO_MANY_TODAY,
          "document.too-many-today",
          DOCUMENTS_A_DAY / share + " documents came in for this file today",
          "Send it tomorrow, or bring it to an officer; no time that runs is lost by it.");
    }
    if (kept.size() >= DOCUMENTS / share) {
      throw tooManyDocuments(
          422,
          "document.too-many",
          DOCUMENTS / share + " documents are kept for this file",
          "Bring the document to an officer.");
    }
  }

  private static Problem.ProblemException tooManyDocuments(
      int status, String code, String message, String remedy) {
    return new Problem(status, code, "document", message, "as many as that", remedy).exception();
  }

  private List<Entered> entered(SubjectKey subject) {
    return wiring.ledger().entriesOf(subject).stream()
        .map(SealedEntry::body)
        .filter(Entered.class::isInstance)
        .map(Entered.class::cast)
        .toList();
  }

  private static boolean bySubject(Entered one) {
    return Representation.bySubject(one.enteredBy())
        || Representation.acting(one.enteredBy()).isPresent();
  }

  /// The texts of notices are the registry's own.
  private Set<Hash> served(SubjectKey subject) {
    Set<Hash> texts = new HashSet<>();
    for (SealedEntry entry : wiring.ledger().entriesOf(subject)) {
      if (entry.body() instanceof EntryBody.Told told) {
        add(told.document(), texts);
      }
    }
    return texts;
  }

  private static void named(Act act, Set<Hash> all) {
    add(
        switch (act) {
          case Act.Objection one -> one.document();
          case Act.Answer one -> one.document();
          case Act.Certification one -> one.document();
          case Act.Notice one -> one.document();
          case Act.Annulment one -> one.document();
          case Act.OfFile one -> one.documentOfFile();
          case Act _ -> "";
        },
        all);
  }

  private static void add(String digest, Set<Hash> all) {
    if (digest.matches("[0-9a-f]{64}")) {
      all.add(Hash.ofHex(digest));
    }
  }
}
