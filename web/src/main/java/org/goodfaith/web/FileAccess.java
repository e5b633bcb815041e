package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.answer.FindHarm;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;

/// Which petitions, harmed decisions and rights to act the account signed in may see: a subject its
/// own, an officer all, who made a decision the request to make it good.
@Singleton
public final class FileAccess {
  private final Wiring wiring;
  private final Ask ask;
  private final RecordAccess access;
  private final Actor visitor;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param access to records
  /// @param visitor who acts
  public FileAccess(Wiring wiring, Ask ask, RecordAccess access, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.access = access;
    this.visitor = visitor;
  }

  /// @return the law, today and the history known now
  public Question now() {
    return ask.now();
  }

  /// @return the subject signed in, or for whom the account acts
  public SubjectKey self() {
    return access.self();
  }

  /// @return what waits for an officer, or was asked by the subject signed in, or is asked of the
  ///   account signed in
  public List<PetitionCase> petitions(Question now) {
    if (visitor.is(Role.SUBJECT) || visitor.is(Role.REPRESENTATIVE)) {
      return PetitionCase.of(wiring.ledger()::entriesOf, now, access.self());
    }
    Map<SubjectKey, List<Harm>> harms = new HashMap<>();
    return wiring.queues().petitions(now).stream()
        .filter(one -> sees(one, subject -> harms.computeIfAbsent(subject, who -> harms(now, who))))
        .toList();
  }

  /// Opens a petition to read it: who looks is seen.
  ///
  /// @param handle of the chain that the petition is named in
  /// @param seq number of its entry
  public PetitionCase opened(Question now, String handle, int seq) {
    PetitionCase one = petition(now, handle, seq);
    access.looked(one.root().subject());
    return one;
  }

  /// @param handle of the chain that the petition is named in
  /// @param seq number of its entry
  public PetitionCase petition(Question now, String handle, int seq) {
    SubjectKey subject = ask.byHandle(handle).orElseThrow(() -> none().exception());
    SubjectKey file = visitor.is(Role.SUBJECT) ? access.self() : subject;
    return PetitionCase.of(wiring.ledger()::entriesOf, now, file).stream()
        .filter(one -> one.root().equals(new EntryRef(subject, seq)))
        .filter(one -> sees(one, who -> harms(now, who)))
        .findFirst()
        .orElseThrow(() -> none().exception());
  }

  /// A service or a lender sees what is asked of its own decisions.
  private boolean sees(PetitionCase one, Function<SubjectKey, List<Harm>> harms) {
    if (visitor.is(Role.SUBJECT) || visitor.is(Role.OFFICER)) {
      return true;
    }
    String name = visitor.signedIn().name();
    return one.petition().request().remedy()
        && harms.apply(one.root().subject()).stream()
            .anyMatch(harm ->
                harm.by().equals(name) && harm.name().equals(one.petition().request().about()));
  }

  /// @return decisions about the subject signed in that rested on what was wrong
  public List<Harm> harms(Question now) {
    return harms(now, access.self());
  }

  /// @return decisions about a subject that rested on what was wrong
  public List<Harm> harms(Question now, SubjectKey subject) {
    return new FindHarm(wiring.ledger(), wiring.library(), now, subject)
        .all(wiring.journal().of(subject), at -> LocalDate.ofInstant(at, wiring.zone()));
  }

  /// @return how the file stands today
  public Standing standing(Question now, SubjectKey subject) {
    return now.standing(wiring.ledger(), subject);
  }

  /// @return claims to act for a subject that wait for somebody, the newest first
  public List<PetitionCase> claims(Question now, SubjectKey subject) {
    return PetitionCase.of(wiring.ledger()::entriesOf, now, subject).stream()
        .filter(one -> one.petition().request().claim() != null && one.petition().open())
        .toList();
  }

  /// @param handle whose file
  /// @return whose it is; a subject's own only
  public SubjectKey file(String handle) {
    SubjectKey subject = ask.byHandle(handle).orElseThrow(() -> none().exception());
    if (visitor.is(Role.SUBJECT) && !subject.equals(access.self())) {
      throw none().exception();
    }
    return subject;
  }

  /// Opens a file to see who acts for its subject: who looks is seen.
  ///
  /// @param handle whose file
  /// @return whose it is; a subject's own only
  public SubjectKey opened(String handle) {
    SubjectKey subject = file(handle);
    access.looked(subject);
    return subject;
  }

  /// @param seq number of the entry that gave the right
  /// @return the right to act for a subject
  public Representative right(Question now, String handle, int seq) {
    SubjectKey subject = file(handle);
    Optional<Representative> right =
        standing(now, subject).representatives().stream()
            .filter(one -> one.granted().ref().equals(new EntryRef(subject, seq)))
            .findFirst();
    return right.orElseThrow(() -> none().exception());
  }

  private static Problem none() {
    return new Problem(
        404,
        "petition.none",
        "entry",
        "there is no such request here",
        "a request that a page or a queue names",
        "Open the file or the queue and follow it from there.");
  }
}
