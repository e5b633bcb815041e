package org.goodfaith.testkit.restate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// A town of card holders, twelve months of each; every tenth is on a list too, under another
/// identifier that an officer linked.
final class CardTown {
  static final YearMonth FILE = YearMonth.of(2026, 4);
  static final LocalDate FOUND = LocalDate.of(2026, 6, 8);
  private static final YearMonth FIRST = YearMonth.of(2025, 5);

  private final Ports ports;
  private final Rulebook law;
  private final Consumer<LocalDate> clock;
  private final int people;
  private final List<Draft> heap = new ArrayList<>();

  CardTown(Ports ports, Rulebook law, Consumer<LocalDate> clock, int people) {
    this.ports = ports;
    this.law = law;
    this.clock = clock;
    this.people = people;
  }

  SubjectKey find(Identifier who) {
    return ports.vault().find(who).orElseThrow();
  }

  private Record line(int number, YearMonth month, boolean shifted) {
    Map<String, String> facts = CardLines.facts(number, month, shifted);
    return record("card.month", month.atEndOfMonth(), facts);
  }

  private Record record(String code, LocalDate day, Map<String, String> facts) {
    RecordKind kind = law.on(day).kind(code).orElseThrow();
    TreeMap<String, Fact> read = new TreeMap<>();
    facts.forEach((name, text) ->
        read.put(name, Fact.parse(kind.field(name).orElseThrow().type(), text).orElseThrow()));
    String evidence = kind.evidence().isEmpty() ? "" : kind.evidence().getFirst();
    return new Record(code, day, read, evidence, evidence.isEmpty() ? "" : Hash.zero().hex());
  }

  private void put(Identifier who, Act act, String source, String reference, String target) {
    Place place = Place.ofLine("town", heap.size() + 1L);
    Draft.Claim claim = new Draft.Claim(who, SubjectKind.PERSON, "");
    heap.add(new Draft(place, heap.size(), claim, act, source, reference, target, "clerk"));
  }

  private void enter() {
    assertThat(ports.store().append(heap)).allMatch(GroupOutcome.Accepted.class::isInstance);
    heap.clear();
  }

  /// @param harmed of so many the file of April is wrong
  void live(int harmed) {
    clock.accept(FIRST.atDay(5));
    ports
        .store()
        .append(SubjectKey.REGISTRY, new EntryBody.Enacted(law.digest(), LocalDate.of(2020, 1, 1)));
    for (YearMonth month = FIRST; !month.isAfter(FILE); month = month.plusMonths(1)) {
      clock.accept(month.plusMonths(1).atDay(5));
      for (int i = 0; i < people; i++) {
        Act act = new Act.Recorded(line(i, month, month.equals(FILE) && i < harmed));
        put(CardLines.card(i), act, "card-issuer", CardLines.reference(i, month), "");
      }
      enter();
    }
    LocalDate told = LocalDate.of(2026, 5, 6);
    clock.accept(told);
    for (int i = 0; i < people; i += 10) {
      Act smoked = new Act.Recorded(record("rail.smoking", told.minusDays(2), Map.of()));
      put(CardLines.resident(i), smoked, "railway", "s-" + i, "");
      put(
          CardLines.resident(i),
          new Act.Approval(told, "officer"),
          "railway",
          "s-" + i + "a",
          "s-" + i);
      put(
          CardLines.resident(i),
          new Act.Notice(told, "letter"),
          "railway",
          "s-" + i + "n",
          "s-" + i);
    }
    enter();
    for (int i = 0; i < people; i += 10) {
      ports
          .store()
          .link(find(CardLines.card(i)), find(CardLines.resident(i)), true, "officer", told);
    }
  }

  /// The source corrects what it got wrong.
  void correct(int harmed) {
    clock.accept(FOUND);
    for (int i = 0; i < harmed; i++) {
      Act correction = new Act.Correction(line(i, FILE, false), FOUND, "shifted-column");
      String reference = CardLines.reference(i, FILE);
      put(CardLines.card(i), correction, "card-issuer", reference + "-c", reference);
    }
    enter();
  }

  Question question(LocalDate asOf, TreeHead head) {
    return Question.asked(ports.ledger(), _ -> law, asOf, head).orElseThrow();
  }

  /// @return every chain, read once
  Map<SubjectKey, List<SealedEntry>> chains() {
    return ports.ledger().chains(1, ports.ledger().figures().subjects());
  }

  /// @param chains from `chains`
  List<Assessment> everybody(
      Map<SubjectKey, List<SealedEntry>> chains, LocalDate asOf, TreeHead head) {
    Rulebook then = question(asOf, head).rulebook();
    List<SubjectKey> keys =
        IntStream.range(0, people).mapToObj(i -> find(CardLines.card(i))).toList();
    return keys.parallelStream()
        .map(key ->
            AssessSubject.assess(
                then,
                key,
                LinkedSubjects.entriesOf(
                    one -> Optional.ofNullable(chains.get(one)).orElse(List.of()),
                    key,
                    head.size()),
                asOf,
                head.size()))
        .toList();
  }
}
