package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.PartMatches;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;

/// What concerns a file as a whole: reviews of results, remedies, and who acts for the subject.
/// Each goes through the same door as everything, at the desk that the law names for it.
@Singleton
public final class FileActs {
  private static final Map<Role, List<String>> BY_ROLE =
      Map.of(
          Role.SUBJECT, List.of("appeal"),
          Role.SERVICE, List.of("remedy-answer"),
          Role.LENDER, List.of("remedy-answer"),
          Role.OFFICER, List.of("decision", "extension", "appeal-decision"));

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;
  private final ActDoor door;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who acts
  public FileActs(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
    this.door = new ActDoor(wiring, ask, visitor, ActDoor.movedOn(), noOffice());
  }

  /// Asks for a review of a result, or for a remedy of a harmed decision.
  ///
  /// @param act `review-request` or `remedy-request`
  /// @param to the result, or the decision
  public void ask(SubjectKey subject, String act, String to, RecordActs.Words words) {
    visitor.needs(Representation.Scope.CONTEST);
    new FileBounds(wiring, ask, visitor).act(subject);
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TO, to);
    texts.put(RowField.REASON, "review-request".equals(act) ? words.ground() : "");
    texts.put(RowField.TEXT, words.text());
    texts.put(RowField.REFERENCE, reference(subject, act, words));
    enter(subject, desk(subject, act), act, texts, words.document());
  }

  /// Asks for a remedy of a decision that is known to have rested on something wrong.
  ///
  /// @param harm its name, or the one that an earlier version gave it where that means one only
  /// @return its name
  public String remedy(FileAccess files, String harm, RecordActs.Words words) {
    List<Harm> harms = files.harms(ask.now());
    List<String> names =
        harms.stream()
            .filter(one -> one.name().equals(harm) || one.earlier().equals(harm))
            .map(Harm::name)
            .toList();
    if (harm.isEmpty() || names.size() != 1) {
      throw new Problem(
              422,
              "petition.no-harm",
              "about",
              "no decision of this name about you rested on what was wrong",
              "a name that GET /v1/harms gives",
              "Take the name from there.")
          .exception();
    }
    ask(files.self(), "remedy-request", names.getFirst(), words);
    return names.getFirst();
  }

  /// @return steps the account may take about a petition now; those only four eyes forbid included
  public List<String> open(PetitionCase one, Question now) {
    return byRole(one).stream().filter(act -> one.refuse(act, now).isEmpty()).toList();
  }

  /// @return why the officer signed in cannot do the act (C15), or empty
  public Optional<ActFault> ownEntry(PetitionCase one, String act) {
    return visitor.is(Role.OFFICER) ? one.refuse(act, visitor.signedIn().name()) : Optional.empty();
  }

  /// Takes a step about a petition.
  public void step(PetitionCase one, String act, RecordActs.Words words) {
    if (!byRole(one).contains(act)) {
      throw ActDoor.notYours(act, byRole(one)).exception();
    }
    visitor.needs(Representation.Scope.CONTEST);
    Optional<ActFault> fault =
        one.refuse(act, ask.now())
            .or(() -> ownEntry(one, act))
            .or(() -> act.endsWith("decision") ? outcome(one, words) : Optional.empty());
    if (fault.isPresent()) {
      throw ActDoor.refusal(fault.get()).exception();
    }
    if (words.turn() >= 0 && words.turn() != one.entries().size()) {
      throw ActDoor.movedOn().exception();
    }
    Petition.Request request = one.petition().request();
    SubjectKey subject = one.root().subject();
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TARGET, request.reference());
    texts.put(RowField.OUTCOME, words.outcome());
    texts.put(RowField.TEXT, words.text());
    texts.put(RowField.REASON, "representation-end".equals(act) ? "not-wanted" : "");
    String turn = one.root().seq() + "-" + one.entries().size();
    texts.put(RowField.REFERENCE, "own-" + act + "-" + turn + "-" + handle(subject));
    List<EntryRef> added = enter(subject, office(request.source()), act, texts, Optional.empty());
    new PartMatches(wiring.ledger(), wiring.store()).after(added, ask.now());
  }

  /// A text that is no outcome is refused at the door.
  private static Optional<ActFault> outcome(PetitionCase one, RecordActs.Words words) {
    return Outcome.ofCode(words.outcome()).flatMap(one::refuse);
  }

  /// Enters by which document somebody acts for a subject.
  ///
  /// @param texts as what, who, how far and until when
  public void represent(SubjectKey subject, Map<RowField, String> texts, Optional<Document> seen) {
    int length = wiring.ledger().entriesOf(subject).size();
    String officer = visitor.signedIn().name();
    boolean kin =
        FoldStanding.kin(wiring.ledger().entriesOf(subject), Long.MAX_VALUE).contains(officer);
    if (kin || officer.equals(texts.get(RowField.REPRESENTATIVE))) {
      throw notYou().exception();
    }
    Map<RowField, String> all = new EnumMap<>(RowField.class);
    all.putAll(texts);
    all.put(RowField.REFERENCE, "own-representation-" + length + "-" + handle(subject));
    enter(subject, desk(subject, "representation"), "representation", all, seen);
  }

  /// @return whether who is signed in may end a right: an officer any, who acts its own, and the
  ///   subject that of a lawyer
  public boolean mayEnd(Representative right) {
    Representation said = right.right();
    return visitor.is(Role.OFFICER)
        || visitor
            .right()
            .map(_ -> said.by().equals(visitor.signedIn().name()))
            .orElse(visitor.is(Role.SUBJECT) && said.as() == Representation.As.LAWYER);
  }

  /// Ends a right to act for a subject.
  ///
  /// @param reason code
  public void end(Representative right, String reason) {
    SubjectKey subject = right.granted().ref().subject();
    if (!mayEnd(right)) {
      throw notYou().exception();
    }
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TARGET, right.reference());
    texts.put(RowField.REASON, reason);
    texts.put(
        RowField.REFERENCE,
        "own-representation-end-" + right.granted().ref().seq() + "-" + handle(subject));
    enter(subject, office(right.source()), "representation-end", texts, Optional.empty());
  }

  /// Of a claim to act for it a subject says that it does not want it, and says so itself.
  private List<String> byRole(PetitionCase one) {
    boolean claim = one.petition().request().claim() != null;
    if (claim && visitor.is(Role.SUBJECT)) {
      return visitor.right().isPresent() ? List.of() : List.of("representation-end");
    }
    return BY_ROLE.getOrDefault(visitor.signedIn().role(), List.of());
  }

  private String handle(SubjectKey subject) {
    return wiring.handles().handleOf(subject).text();
  }

  /// The same request sent twice from one page is one.
  private String reference(SubjectKey subject, String act, RecordActs.Words words) {
    int length = wiring.ledger().entriesOf(subject).size();
    int turn = words.turn() < 0 ? length : words.turn();
    return "own-" + act + "-" + turn + "-" + handle(subject);
  }

  /// The office that takes such acts without submitting records.
  private SourceRule desk(SubjectKey subject, String act) {
    List<String> schemes = nameOf(subject).identifiers().stream().map(Identifier::scheme).toList();
    return ask.law().sources().stream()
        .filter(source -> source.kinds().isEmpty() && source.acts().contains(act))
        .filter(source -> source.schemes().stream().anyMatch(schemes::contains))
        .findFirst()
        .orElseThrow(() -> noOffice().exception());
  }

  private SourceRule office(String code) {
    return ask.law().source(code).orElseThrow(() -> noOffice().exception());
  }

  private SubjectName nameOf(SubjectKey subject) {
    return door.nameOf(subject, "an act on a file names it");
  }

  private List<EntryRef> enter(
      SubjectKey subject,
      SourceRule office,
      String act,
      Map<RowField, String> texts,
      Optional<Document> document) {
    texts.putAll(door.head(nameOf(subject), office, act));
    document.ifPresent(one -> texts.put(RowField.EVIDENCE_DIGEST, one.digest().hex()));
    SourceRow row = new SourceRow(Place.ofLine("file-act", 1), texts, Map.of());
    return door.enter(ask.now(), office, subject, List.of(row), document);
  }

  private static Problem notYou() {
    return new Problem(
        403,
        "act.own-entry",
        "",
        "nobody gives a right to themselves or to kin; the subject sends a lawyer away, but no"
            + " guardian and no heir, and who acts gives up its own right only (C15)",
        "an officer who is neither",
        "Leave it to another officer.");
  }

  private static Problem noOffice() {
    return new Problem(
        422,
        "own-act.no-office",
        "",
        "no office of the law takes this from here",
        "",
        "Write to the registry, which must take it, free of charge.");
  }
}
