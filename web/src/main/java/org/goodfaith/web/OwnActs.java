package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// What is said about a file as a whole: its subject consents, takes consents back, locks it and
/// opens it; officers say that its subject died; both say which officer is kin. All of it goes
/// through the same door as everything, at the office that the law lets enter it.
@Singleton
public final class OwnActs {
  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who acts
  public OwnActs(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Locks the file to everybody but itself and officers, or opens it.
  ///
  /// @param subject whose file
  /// @param lock whether it locks
  public void freeze(SubjectKey subject, boolean lock) {
    atDesk(subject, lock ? "freeze" : "thaw", "file", Scope.ALL, Map.of());
  }

  /// Says yes to a score or purpose, or takes the yes back.
  ///
  /// @param subject whose file
  /// @param to code of the score or purpose
  /// @param yes whether it consents
  public void consent(SubjectKey subject, String to, boolean yes) {
    String act = yes ? "consent" : "consent-withdrawal";
    atDesk(subject, act, to, Scope.ALL, Map.of(RowField.TO, to));
  }

  /// Says that an officer is the subject or its kin; once said it stays said. Said by an officer,
  /// of itself or of another, it counts; what the subject says waits until an officer says the
  /// same.
  ///
  /// @param subject whose file
  /// @param officer name of the account that is kin
  public void kinship(SubjectKey subject, String officer) {
    String name = officer.strip();
    if (visitor.is(Role.OFFICER) && !name.equals(visitor.signedIn().name()) && !isOfficer(name)) {
      throw noOfficer().exception();
    }
    List<SealedEntry> entries = wiring.ledger().entriesOf(subject);
    boolean said =
        FoldStanding.kin(entries, Long.MAX_VALUE).contains(name)
            || (!visitor.is(Role.OFFICER)
                && FoldStanding.saidKin(entries, Long.MAX_VALUE).contains(name));
    if (!said) {
      atDesk(subject, "kinship", name, Scope.CONTEST, Map.of(RowField.OFFICER, name));
    }
  }

  private boolean isOfficer(String name) {
    return wiring.accounts().named(name).filter(one -> one.role() == Role.OFFICER).isPresent();
  }

  /// Enters that the subject has died; once entered it stays so until it is withdrawn.
  ///
  /// @param subject whose file
  /// @param day of death
  public void death(SubjectKey subject, String day) {
    if (!visitor.is(Role.OFFICER)) {
      throw ActDoor.notYours("death", List.of()).exception();
    }
    Question now = ask.now();
    if (now.standing(wiring.ledger(), subject).died() != null) {
      throw diedAlready().exception();
    }
    atDesk(subject, "death", "file", Scope.ALL, Map.of(RowField.DAY, day));
  }

  /// Withdraws a death that was none: it counts on no day. One that another source entered is
  /// withdrawn by that source.
  ///
  /// @param subject whose file
  public void lives(SubjectKey subject) {
    if (!visitor.is(Role.OFFICER)) {
      throw ActDoor.notYours("withdrawal", List.of()).exception();
    }
    Question now = ask.now();
    Mark died = now.standing(wiring.ledger(), subject).died();
    if (died == null) {
      throw noDeath().exception();
    }
    SubjectKey file = died.ref().subject();
    List<SealedEntry> entries = wiring.ledger().entriesOf(file);
    Entered death =
        entries.stream()
            .filter(entry -> entry.ref().equals(died.ref()))
            .map(SealedEntry::body)
            .filter(Entered.class::isInstance)
            .map(Entered.class::cast)
            .findFirst()
            .orElseThrow(() -> noDeath().exception());
    SourceRule office =
        now.rulebook().on(ask.today()).sources().stream()
            .filter(source -> source.code().equals(death.source()))
            .filter(source -> source.kinds().isEmpty())
            .findFirst()
            .orElseThrow(() -> ofOthers(death.source()).exception());
    if (!office.acts().contains("withdrawal")) {
      throw olderLaw(office.code()).exception();
    }
    visitor.needs(Scope.ALL);
    Map<RowField, String> texts = texts("withdrawal", "death-" + entries.size());
    texts.put(RowField.TARGET, death.reference());
    texts.put(RowField.REASON, "not-dead");
    submit(now, file, office, texts);
  }

  /// At the office that takes such acts without submitting records.
  private void atDesk(
      SubjectKey subject, String act, String tail, Scope needed, Map<RowField, String> more) {
    visitor.needs(needed);
    Question now = ask.now();
    List<String> schemes = nameOf(subject).identifiers().stream().map(Identifier::scheme).toList();
    SourceRule office =
        now.rulebook().on(ask.today()).sources().stream()
            .filter(source -> source.kinds().isEmpty() && source.acts().contains(act))
            .filter(source -> source.schemes().stream().anyMatch(schemes::contains))
            .findFirst()
            .orElseThrow(() -> noOffice("a " + act).exception());
    int length = wiring.ledger().entriesOf(subject).size();
    Map<RowField, String> texts = texts(act, tail + "-" + length);
    texts.putAll(more);
    submit(now, subject, office, texts);
  }

  private Map<RowField, String> texts(String act, String tail) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, act);
    texts.put(RowField.ENTERED_BY, visitor.enteredBy());
    texts.put(RowField.REFERENCE, "own-" + act + "-" + tail);
    return texts;
  }

  private void submit(
      Question now, SubjectKey subject, SourceRule office, Map<RowField, String> texts) {
    SubjectName name = nameOf(subject);
    Identifier identifier =
        name.identifiers().stream()
            .filter(one -> office.schemes().contains(one.scheme()))
            .findFirst()
            .orElseThrow(() -> noOffice("this").exception());
    // References are unique for each source: the subject's own name for its act is made so.
    texts.compute(RowField.REFERENCE, (_, text) -> text + "-" + wiring.handles().handleOf(subject));
    texts.put(RowField.ABOUT, name.kind().code());
    texts.put(RowField.SCHEME, identifier.scheme());
    texts.put(RowField.SUBJECT, identifier.value());
    texts.putIfAbsent(RowField.DAY, ask.today().toString());
    Place place = Place.ofLine("own-act", 1);
    SourceRow row = new SourceRow(place, texts, Map.of());
    List<GroupOutcome> outcomes =
        new SubmitRows(new AdmitRows(now.rulebook(), ask.today(), office), wiring.store())
            .submit(List.of(new SourceItem.Group(place, 1, List.of(row))), _ -> Optional.empty());
    if (outcomes.getFirst() instanceof GroupOutcome.Refused refused) {
      throw Problem.of(422, refused.faults().getFirst()).exception();
    }
  }

  private SubjectName nameOf(SubjectKey subject) {
    return wiring
        .vault()
        .nameOf(subject, new UnmaskedIdentity("the subject acts on its own file"))
        .orElseThrow(() -> noOffice("this").exception());
  }

  private static Problem noOfficer() {
    return new Problem(
        422,
        "kinship.no-officer",
        "officer",
        "no account of this name is an officer's",
        "the name of an officer's account",
        "Take the name from the decision, or from the list of accounts.");
  }

  private static Problem diedAlready() {
    return new Problem(
        409,
        "act.nothing-open",
        "death",
        "a death is entered in this file already",
        "one death in a file",
        "Nothing needs to be done.");
  }

  private static Problem noDeath() {
    return new Problem(
        409,
        "act.nothing-open",
        "death",
        "no death is entered in this file",
        "a death that is entered",
        "Nothing needs to be done.");
  }

  private static Problem ofOthers(String source) {
    return new Problem(
        422,
        "death.of-others",
        "death",
        "the source '" + source + "' entered it, and only that source withdraws it",
        "a death that was entered here",
        "Write to '" + source + "': it sends a 'withdrawal' of its row.");
  }

  /// It was entered here, and there is nobody else to write to.
  private static Problem olderLaw(String office) {
    return new Problem(
        422,
        "death.older-law",
        "death",
        "the law in force gives the office '" + office + "', which entered it, no withdrawal",
        "a law that gives '" + office + "' the act 'withdrawal'",
        "Enact the newer law of this version first, then withdraw it here.");
  }

  private static Problem noOffice(String what) {
    return new Problem(
        422,
        "own-act.no-office",
        "",
        "no office of the law takes " + what + " from here",
        "",
        "Write to the source, which must take it, free of charge.");
  }
}
