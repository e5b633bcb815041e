package org.goodfaith.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// The door through which the account signed in enters its own acts: the one that sources use.
final class ActDoor {
  private static final int CONFLICT = 409;

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;
  private final Problem moved;
  private final Problem noOffice;

  /// @param moved what is said where something was entered since the account looked
  /// @param noOffice what is said where the law names nobody who takes the act
  ActDoor(Wiring wiring, Ask ask, Actor visitor, Problem moved, Problem noOffice) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
    this.moved = moved;
    this.noOffice = noOffice;
  }

  /// @return what is said of a file where something was entered since the account looked
  static Problem movedOn() {
    return new Problem(
        CONFLICT,
        "act.moved-on",
        "",
        "something was entered here since you looked",
        "an act on what stands there now",
        "Look again, and act then where it is still needed.");
  }

  /// @param act code
  /// @param acts those of the account
  static Problem notYours(String act, List<String> acts) {
    return new Problem(
        403,
        "act.not-yours",
        act,
        "this act is not for your account",
        acts.isEmpty() ? "none of these acts" : String.join(", ", acts),
        "Choose one of these, or leave it to whom the law names.");
  }

  /// @param fault why the act can not be taken
  static Problem refusal(ActFault fault) {
    return Problem.of(
        switch (fault.reason()) {
          case OWN_ENTRY, OWN_APPROVAL, OWN_DECISION, KIN -> 403;
          case ENDED, NOTHING_OPEN, TOO_EARLY, TOO_LATE, LESS -> CONFLICT;
        },
        fault);
  }

  /// @param reason why the name is looked at
  SubjectName nameOf(SubjectKey subject, String reason) {
    return wiring
        .vault()
        .nameOf(subject, new UnmaskedIdentity(reason))
        .orElseThrow(noOffice::exception);
  }

  /// @return what every act says: which it is, about whom, when, and by whom
  Map<RowField, String> head(SubjectName name, SourceRule office, String act) {
    Identifier identifier =
        name.identifiers().stream()
            .filter(one -> office.schemes().contains(one.scheme()))
            .findFirst()
            .orElseThrow(noOffice::exception);
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, act);
    texts.put(RowField.ABOUT, name.kind().code());
    texts.put(RowField.SCHEME, identifier.scheme());
    texts.put(RowField.SUBJECT, identifier.value());
    texts.put(RowField.DAY, ask.today().toString());
    texts.put(RowField.ENTERED_BY, visitor.enteredBy());
    if (visitor.is(Role.OFFICER)) {
      texts.put(RowField.OFFICER, visitor.signedIn().name());
    }
    return texts;
  }

  /// Enters all rows or none. The document is kept before the entry that names it, and once more
  /// after it: a forgetting in between takes what no entry names yet.
  ///
  /// @return the entries that were added
  List<EntryRef> enter(
      Question now,
      SourceRule office,
      SubjectKey subject,
      List<SourceRow> rows,
      Optional<Document> document) {
    SubmitRows door =
        new SubmitRows(new AdmitRows(now.rulebook(), ask.today(), office), wiring.store());
    SourceItem.Group group = new SourceItem.Group(rows.getFirst().place(), 1, rows);
    SubmitRows.Admitted admitted = door.admit(List.of(group));
    admitted.refused().values().forEach(this::refused);
    FileBounds bounds = new FileBounds(wiring, ask, visitor);
    document.ifPresent(one -> bounds.document(subject, one));
    document.ifPresent(one -> wiring.documents().keep(subject, one));
    List<GroupOutcome> outcomes = door.append(admitted, _ -> Optional.empty());
    outcomes.forEach(this::refused);
    document.ifPresent(one -> wiring.documents().keep(subject, one));
    return outcomes.stream().flatMap(one -> GroupOutcome.added(one).stream()).toList();
  }

  private void refused(GroupOutcome outcome) {
    if (outcome instanceof GroupOutcome.Refused refused) {
      IntakeFault fault = refused.faults().getFirst();
      throw fault.reason() == IntakeFault.Reason.CONFLICT
          ? moved.exception()
          : Problem.of(422, fault).exception();
    }
  }
}
