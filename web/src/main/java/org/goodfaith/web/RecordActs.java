package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.MayAct;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.SubjectName;

/// The steps of due process on one record, by the account signed in: the subject objects, appeals,
/// states and asks for repair; the source answers; an officer decides. Each goes through the same
/// door as everything, at the record's own source, and only where it would count.
@Singleton
public final class RecordActs {
  private static final int CONFLICT = 409;
  private static final Map<Role, List<String>> BY_ROLE =
      Map.of(
          Role.SUBJECT, List.of("objection", "appeal", "statement", "repair-request"),
          Role.SOURCE, List.of("answer"),
          Role.OFFICER,
              List.of(
                  "approval",
                  "certification",
                  "decision",
                  "extension",
                  "appeal-decision",
                  "repair-decision"));

  private static final Set<String> DECISIONS = Set.of("decision", "appeal-decision");

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;
  private final ActDoor door;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who acts
  public RecordActs(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
    this.door = new ActDoor(wiring, ask, visitor, moved(), noOffice());
  }

  /// What is said with an act.
  ///
  /// @param ground code, of an objection
  /// @param outcome code, of a decision
  /// @param text in words; with an objection it becomes a statement
  /// @param document what is sent with it, or empty
  /// @param turn how many entries the record's history had when it was looked at; -1 for as many as
  ///   it has now
  public record Words(
      String ground, String outcome, String text, Optional<Document> document, int turn) {
    /// Line ends of forms become those of the ledger.
    public Words {
      text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
  }

  /// @return acts the account may do on this record now; those that only four eyes forbid included
  public List<String> open(RecordHistory history, Question now) {
    MayAct may = new MayAct(history, now);
    return byRole().stream().filter(act -> may.refuse(act).isEmpty()).toList();
  }

  /// @return why the officer signed in cannot do the act (C15), or empty
  public Optional<ActFault> ownEntry(RecordHistory history, Question now, String act) {
    return visitor.is(Role.OFFICER)
        ? new MayAct(history, now).refuse(act, visitor.signedIn().name())
        : Optional.empty();
  }

  /// Enters the act; entering the same again changes nothing.
  public void enter(RecordHistory history, String act, Words words) {
    Question now = ask.now();
    if (!byRole().contains(act)) {
      throw ActDoor.notYours(act, byRole()).exception();
    }
    int size = history.entries().size();
    int turn = words.turn() < 0 ? size : words.turn();
    String reference = reference(history, act, turn);
    visitor.needs(Representation.Scope.CONTEST);
    boolean again =
        history.entered().stream().anyMatch(entered -> entered.reference().equals(reference));
    if (!again) {
      refuse(history, now, act, words);
      enough(history, act);
      if (turn != size) {
        throw moved().exception();
      }
    }
    SourceRule office = office(now, history);
    List<SourceRow> rows = new ArrayList<>();
    rows.add(row(history, office, act, reference, words));
    if ("objection".equals(act) && !words.text().isEmpty()) {
      rows.add(row(history, office, "statement", reference + "-words", words));
    }
    door.enter(now, office, history.root().subject(), rows, words.document());
  }

  private void enough(RecordHistory history, String act) {
    FileBounds bounds = new FileBounds(wiring, ask, visitor);
    bounds.act(history.root().subject());
    if ("objection".equals(act)) {
      bounds.objection(history);
    }
  }

  private List<String> byRole() {
    return BY_ROLE.getOrDefault(visitor.signedIn().role(), List.of());
  }

  private void refuse(RecordHistory history, Question now, String act, Words words) {
    MayAct may = new MayAct(history, now);
    Optional<ActFault> fault =
        may.refuse(act)
            .or(() -> ownEntry(history, now, act))
            .or(() ->
                DECISIONS.contains(act)
                    ? Outcome.ofCode(words.outcome()).flatMap(outcome -> may.refuse(act, outcome))
                    : Optional.empty());
    if (fault.isPresent()) {
      throw ActDoor.refusal(fault.get()).exception();
    }
  }

  /// References are unique for each source: the turn makes two equal acts one, and two different
  /// acts of one turn a conflict.
  private String reference(RecordHistory history, String act, int turn) {
    String handle = wiring.handles().handleOf(history.root().subject()).text();
    return "own-" + act + "-" + history.root().seq() + "-" + turn + "-" + handle;
  }

  private SourceRule office(Question now, RecordHistory history) {
    return now.rulebook()
        .on(ask.today())
        .source(history.record().source())
        .orElseThrow(() -> noOffice().exception());
  }

  private SourceRow row(
      RecordHistory history, SourceRule office, String act, String reference, Words words) {
    SubjectName name = door.nameOf(history.root().subject(), "an act on a record names its file");
    Map<RowField, String> texts = door.head(name, office, act);
    texts.put(RowField.REFERENCE, reference);
    texts.put(RowField.TARGET, history.record().reference());
    boolean says = !"objection".equals(act);
    texts.put(RowField.TEXT, says ? words.text() : "");
    texts.put(RowField.REASON, says ? "" : words.ground());
    texts.put(RowField.OUTCOME, words.outcome());
    boolean first = !"statement".equals(act);
    words
        .document()
        .filter(_ -> first)
        .ifPresent(one -> texts.put(RowField.EVIDENCE_DIGEST, one.digest().hex()));
    return new SourceRow(Place.ofLine("act", 1), texts, Map.of());
  }

  private static Problem moved() {
    return new Problem(
        CONFLICT,
        "act.moved-on",
        "",
        "somebody has acted on this record since you looked",
        "an act on what stands there now",
        "Look at the record again, and act then where it is still needed.");
  }

  private static Problem noOffice() {
    return new Problem(
        422,
        "own-act.no-office",
        "",
        "no office of the law takes this from here",
        "",
        "Write to the source, which must take it, free of charge.");
  }
}
