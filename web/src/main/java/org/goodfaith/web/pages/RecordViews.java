package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goodfaith.core.answer.MayAct;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.pages.RecordView.ChoiceView;

/// Makes of a record's history what a page shows of it, to this reader.
@Singleton
final class RecordViews {
  private final Wiring wiring;
  private final Visitor visitor;
  private final RecordAccess access;
  private final RecordActs acts;
  private final PageWords bundles;

  RecordViews(
      Wiring wiring, Visitor visitor, RecordAccess access, RecordActs acts, PageWords bundles) {
    this.wiring = wiring;
    this.visitor = visitor;
    this.access = access;
    this.acts = acts;
    this.bundles = bundles;
  }

  RecordView of(RecordHistory history, Question now) {
    SayDue say = bundles.due();
    SayFile file = bundles.file();
    DueWords words = new DueWords(say, now, visitor.is(Role.SUBJECT));
    EntryRef root = history.root();
    String handle = wiring.handles().handleOf(root.subject()).text();
    EntryWords entries =
        new EntryWords(
            file,
            wiring.handles(),
            now.rulebook(),
            history.entries(),
            digest ->
                access.kept(root.subject(), digest) ? "/documents/" + handle + "/" + digest : "");
    return new RecordView(
        handle,
        root.seq(),
        history.entries().size(),
        words.title(history),
        say.recordOf(
            words.source(history),
            Words.words(history.record().record().day()),
            history.record().reference()),
        names(history),
        sentences(history, now, words),
        new ListingViews(file, root.subject(), now.asOf(), entries).of(history.listings()),
        said(history, entries, RecordViews::bySource),
        said(history, entries, RecordViews::bySubject),
        said(history, entries, RecordViews::byOfficer),
        history.entries().stream().map(SealedEntry::ref).map(entries::of).toList(),
        may(history, now),
        outcomes(history, now, words));
  }

  /// Who decides is told first that the subject holds an officer for its kin.
  private List<String> sentences(RecordHistory history, Question now, DueWords words) {
    List<String> all = new ArrayList<>();
    if (!visitor.is(Role.SOURCE)) {
      long known = now.head().size();
      FoldStanding.saidKin(
              LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, history.root().subject(), known),
              known)
          .stream()
          .sorted()
          .map(bundles.ask()::kinSaid)
          .forEach(all::add);
    }
    all.addAll(words.sentences(history));
    return all;
  }

  /// A source is told nothing that it did not know: it goes by its own reference.
  private String names(RecordHistory history) {
    if (visitor.is(Role.SOURCE)) {
      return "";
    }
    return wiring
        .vault()
        .nameOf(
            history.root().subject(),
            new UnmaskedIdentity("the subject, or an officer who decides on its file"))
        .map(RecordViews::names)
        .orElse("");
  }

  /// @return all names and identifiers
  static String names(SubjectName name) {
    List<String> all = new ArrayList<>(name.names());
    name.identifiers().stream().map(Identifier::text).forEach(all::add);
    return String.join(", ", all);
  }

  private static List<EntryView> said(
      RecordHistory history, EntryWords words, Predicate<Act> side) {
    return history.entries().reversed().stream()
        .filter(entry -> entry.body() instanceof Entered entered && side.test(entered.act()))
        .map(SealedEntry::ref)
        .map(words::of)
        .toList();
  }

  private static boolean bySubject(Act act) {
    return act instanceof Act.Objection
        || act instanceof Act.Appeal
        || act instanceof Act.Statement
        || act instanceof Act.RepairRequest;
  }

  private static boolean byOfficer(Act act) {
    return act instanceof Act.Approval
        || act instanceof Act.Decision
        || act instanceof Act.AppealDecision
        || act instanceof Act.Extension
        || act instanceof Act.Certification
        || act instanceof Act.RepairDecision;
  }

  private static boolean bySource(Act act) {
    return !bySubject(act) && !byOfficer(act);
  }

  private Map<String, String> may(RecordHistory history, Question now) {
    Map<String, String> may = new LinkedHashMap<>();
    for (String act : acts.open(history, now)) {
      may.put(act, acts.ownEntry(history, now, act).map(bundles.reasons()::notYours).orElse(""));
    }
    return may;
  }

  private static Map<String, List<ChoiceView>> outcomes(
      RecordHistory history, Question now, DueWords words) {
    return Map.of(
        "decision", outcomes(history, now, "decision", words::outcome),
        "appeal-decision", outcomes(history, now, "appeal-decision", words::onAppeal));
  }

  private static List<ChoiceView> outcomes(
      RecordHistory history, Question now, String act, Function<Outcome, String> words) {
    MayAct may = new MayAct(history, now);
    return Arrays.stream(Outcome.values())
        .filter(outcome -> may.refuse(act, outcome).isEmpty())
        .map(outcome -> new ChoiceView(outcome.code(), words.apply(outcome)))
        .toList();
  }
}
