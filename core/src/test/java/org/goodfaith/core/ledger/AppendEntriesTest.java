package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendEntriesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Act SMOKING = recorded("rail.smoking");

  private final MemoryState ledger = new MemoryState();

  private static Act recorded(String kind) {
    return new Act.Recorded(Record.of(kind, DAY, Map.of()));
  }

  private static Draft draft(int group, String who, Act act, String reference, String target) {
    return draft(group, who, SubjectKind.PERSON, act, reference, target);
  }

  private static Draft draft(
      int group, String who, SubjectKind kind, Act act, String reference, String target) {
    return new Draft(
        Place.ofLine("a.csv", group),
        group,
        new Draft.Claim(new Identifier("resident", who), kind, ""),
        act,
        "railway",
        reference,
        target,
        "clerk-1");
  }

  private static List<Draft> randomDrafts(Random random, int groups) {
    List<Draft> drafts = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        SubjectKind kind = SubjectKind.values()[random.nextInt(12) == 0 ? 1 : 0];
        Act act =
            switch (random.nextInt(5)) {
              case 0 -> new Act.Notice(DAY, "letter");
              case 1 -> new Act.Consent(DAY, "loyalty");
              case 2 ->
                  new Act.Correction(
                      Record.of("k" + random.nextInt(2), DAY, Map.of()),
                      DAY.plusDays(random.nextInt(9)),
                      "typo");
              default -> recorded("k" + random.nextInt(2));
            };
        String target = act.needsTarget() || random.nextInt(9) == 0 ? "r" + random.nextInt(20) : "";
        String who = "p" + random.nextInt(6);
        drafts.add(draft(group, who, kind, act, "r" + random.nextInt(20), target));
      }
    }
    return drafts;
  }

  private static List<List<Draft>> grouped(List<Draft> drafts) {
    Map<Integer, List<Draft>> groups = new HashMap<>();
    drafts.forEach(one -> groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one));
    return groups.keySet().stream().sorted().map(groups::get).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void random_groups_fare_as_in_the_naive_ledger(long seed) {
    Random random = new Random(seed);
    NaiveLedger naive = new NaiveLedger();
    for (int append = 0; append < 12; append++) {
      List<String> before = ledger.lines();
      List<Draft> drafts = randomDrafts(random, 6);
      List<NaiveLedger.Fate> fates = grouped(drafts).stream().map(naive::append).toList();
      Appended appended = ledger.append(drafts);
      assertThat(appended.outcomes().stream().map(AppendEntriesTest::fate)).isEqualTo(fates);
      assertThat(appended.outcomes())
          .extracting(GroupOutcome::group)
          .containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(ledger.lines().subList(0, before.size())).isEqualTo(before);
      assertChainsHold(ledger.entries());
      assertSame(naive);
    }
  }

  private static NaiveLedger.Fate fate(GroupOutcome outcome) {
    return switch (outcome) {
      case GroupOutcome.Accepted _ -> new NaiveLedger.Fate("accepted", List.of());
      case GroupOutcome.Duplicate _ -> new NaiveLedger.Fate("duplicate", List.of());
      case GroupOutcome.Refused refused ->
          new NaiveLedger.Fate(
              "refused", refused.faults().stream().map(IntakeFault::reason).toList());
    };
  }

  private static void assertChainsHold(List<Appended.NewEntry> entries) {
    Map<SubjectKey, Entry> last = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i).entry();
      Entry before = last.put(entry.subject(), entry);
      assertThat(entry.position()).isEqualTo(i);
      assertThat(entry.ref().seq()).isEqualTo(before == null ? 1 : before.ref().seq() + 1);
      assertThat(entry.prev()).isEqualTo(before == null ? Hash.zero() : before.hash());
      assertThat(entry.hash())
          .isEqualTo(Entry.hashOf(entry.ref(), entry.prev(), entries.get(i).payload()));
    }
  }

  private void assertSame(NaiveLedger naive) {
    Map<String, List<EntryBody>> stored = new HashMap<>();
    Map<SubjectKey, String> names = new HashMap<>();
    naive.chains().keySet().forEach(who -> names.put(keyOf(who), who));
    for (Appended.NewEntry one : ledger.entries()) {
      EntryBody body = BodyText.read(one.payload().body());
      if (one.entry().ref().seq() > 1) {
        String who = names.get(one.entry().subject());
        stored.computeIfAbsent(who, _ -> new ArrayList<>()).add(body);
      } else {
        assertThat(body).isInstanceOf(EntryBody.Registered.class);
      }
    }
    Map<String, List<EntryBody>> wanted = new HashMap<>();
    naive.chains().forEach((who, lines) -> wanted.put(who, bodies(lines)));
    assertThat(stored).isEqualTo(wanted);
  }

  private static List<EntryBody> bodies(List<NaiveLedger.Line> lines) {
    List<EntryBody> bodies = new ArrayList<>();
    for (NaiveLedger.Line line : lines) {
      Draft draft = line.draft();
      bodies.add(
          new EntryBody.Entered(
              draft.act(),
              draft.source(),
              draft.reference(),
              draft.enteredBy(),
              line.target(),
              draft.target()));
    }
    return bodies;
  }

  private SubjectKey keyOf(String identifier) {
    Hash hash = ledger.lookup().ofIdentifier(Identifier.parse(identifier).orElseThrow());
    return ledger.subject(hash).orElseThrow().key();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void the_same_drafts_sent_again_add_nothing(long seed) {
    List<Draft> drafts = randomDrafts(new Random(seed), 40);
    List<GroupOutcome> first = ledger.append(drafts).outcomes();
    List<String> before = ledger.lines();
    List<GroupOutcome> again = ledger.append(drafts).outcomes();
    for (int i = 0; i < first.size(); i++) {
      if (!(first.get(i) instanceof GroupOutcome.Refused)) {
        assertThat(again.get(i)).isInstanceOf(GroupOutcome.Duplicate.class);
      }
    }
    assertThat(ledger.lines().subList(0, before.size())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void one_append_of_all_groups_adds_what_an_append_for_each_adds(long seed) {
    List<Draft> drafts = randomDrafts(new Random(seed), 40);
    MemoryState single = new MemoryState();
    grouped(drafts).forEach(single::append);
    ledger.append(drafts);
    assertThat(ledger.lines()).isEqualTo(single.lines());
  }

  @Test
  void a_target_may_stand_earlier_in_the_same_group() {
    Appended appended =
        ledger.append(
            List.of(
                draft(0, "p", SMOKING, "r1", ""),
                draft(0, "p", new Act.Notice(DAY, "letter"), "n1", "r1")));
    assertThat(appended.outcomes())
        .containsExactly(new GroupOutcome.Accepted(0, List.of(ref(1, 2), ref(1, 3)), List.of()));
    assertThat(body(2))
        .isEqualTo(
            new EntryBody.Entered(
                new Act.Notice(DAY, "letter"), "railway", "n1", "clerk-1", 2, "r1"));
  }

  private static EntryRef ref(long subject, int seq) {
    return new EntryRef(new SubjectKey(subject), seq);
  }

  private EntryBody body(int position) {
    return BodyText.read(ledger.entries().get(position).payload().body());
  }

  @Test
  void a_target_later_in_the_same_group_is_not_there_yet() {
    List<Draft> drafts =
        List.of(
            draft(0, "p", new Act.Notice(DAY, "letter"), "n1", "r1"),
            draft(0, "p", SMOKING, "r1", ""));
    assertThat(fate(ledger.append(drafts).outcomes().getFirst()).reasons())
        .containsExactly(Reason.TARGET);
    assertThat(ledger.entries()).isEmpty();
  }

  @Test
  void a_duplicate_within_one_group_enters_once() {
    List<Draft> drafts =
        List.of(
            draft(0, "p", SMOKING, "r1", ""),
            draft(0, "p", SMOKING, "r1", ""),
            draft(0, "p", SMOKING, "r2", ""));
    assertThat(ledger.append(drafts).outcomes())
        .containsExactly(
            new GroupOutcome.Accepted(0, List.of(ref(1, 2), ref(1, 3)), List.of(ref(1, 2))));
    assertThat(ledger.entries()).hasSize(3);
  }

  @Test
  void the_same_content_under_another_reference_is_another_record() {
    ledger.append(List.of(draft(0, "p", SMOKING, "r1", ""), draft(1, "p", SMOKING, "r2", "")));
    assertThat(ledger.entries()).hasSize(3);
    assertThat(ledger.entries().get(1).entry().hash())
        .isNotEqualTo(ledger.entries().get(2).entry().hash());
  }

  @Test
  void a_new_subject_named_as_two_kinds_within_one_group_is_refused() {
    Draft person = draft(0, "p", SubjectKind.PERSON, SMOKING, "r1", "");
    Draft organisation = draft(0, "p", SubjectKind.ORGANISATION, SMOKING, "r2", "");
    assertFault(
        ledger.append(List.of(person, organisation)),
        Reason.WRONG_SUBJECT,
        "about",
        "the registry knows this subject as a person",
        "person",
        "Correct the identifier or the kind of subject and send the line again.");
  }

  @Test
  void a_known_subject_named_as_another_kind_is_refused() {
    ledger.append(List.of(draft(0, "p", SMOKING, "r1", "")));
    assertFault(
        ledger.append(List.of(draft(0, "p", SubjectKind.PUBLIC_BODY, SMOKING, "r2", ""))),
        Reason.WRONG_SUBJECT,
        "about",
        "the registry knows this subject as a person",
        "person",
        "Correct the identifier or the kind of subject and send the line again.");
  }

  @Test
  void other_content_under_a_known_reference_is_a_conflict() {
    ledger.append(List.of(draft(0, "p", SMOKING, "r1", "")));
    for (Draft other :
        List.of(
            draft(0, "p", recorded("rail.touting"), "r1", ""), draft(0, "q", SMOKING, "r1", ""))) {
      assertFault(
          ledger.append(List.of(other)),
          Reason.CONFLICT,
          "reference",
          "other content stands in the ledger under this reference",
          "the same content, or a reference not used before",
          "To correct what was sent before, send a 'correction' that names it as its target.");
    }
  }

  @Test
  void a_target_nobody_sent_is_refused() {
    assertFault(
        ledger.append(List.of(draft(0, "p", new Act.Notice(DAY, "letter"), "n1", "r1"))),
        Reason.TARGET,
        "target",
        "no entry stands under the reference named as target",
        "a reference of the same source that is in the ledger, or earlier in this file",
        "Correct 'target' and send the line again, after the record it concerns.");
  }

  @Test
  void a_target_about_somebody_else_is_refused() {
    ledger.append(List.of(draft(0, "p", SMOKING, "r1", "")));
    assertFault(
        ledger.append(List.of(draft(0, "q", new Act.Notice(DAY, "letter"), "n1", "r1"))),
        Reason.TARGET,
        "target",
        "the target is about another subject",
        "the subject that the target is about",
        "Correct 'target' and send the line again, after the record it concerns.");
  }

  @Test
  void a_target_that_is_no_record_is_refused() {
    ledger.append(
        List.of(
            draft(0, "p", SMOKING, "r1", ""),
            draft(1, "p", new Act.Notice(DAY, "letter"), "n1", "r1")));
    assertFault(
        ledger.append(List.of(draft(0, "p", new Act.Objection(DAY, "not-me", ""), "o1", "n1"))),
        Reason.TARGET,
        "target",
        "the target is a notice",
        "the reference of a record",
        "Correct 'target' and send the line again, after the record it concerns.");
  }

  private static void assertFault(
      Appended appended,
      Reason reason,
      String culprit,
      String message,
      String allowed,
      String remedy) {
    Place place = Place.ofLine("a.csv", 0);
    assertThat(appended.outcomes())
        .containsExactly(
            new GroupOutcome.Refused(
                0, List.of(new IntakeFault(reason, place, culprit, message, allowed, remedy))));
    assertThat(appended.entries()).isEmpty();
    assertThat(appended.subjects()).isEmpty();
    assertThat(appended.references()).isEmpty();
  }

  @Test
  void references_of_two_sources_do_not_meet() {
    Draft railway = draft(0, "p", SMOKING, "r1", "");
    Draft court =
        new Draft(railway.place(), 1, railway.claim(), recorded("k"), "court", "r1", "", "clerk-9");
    assertThat(ledger.append(List.of(railway, court)).outcomes())
        .allMatch(GroupOutcome.Accepted.class::isInstance);
  }

  @Test
  void the_registrys_own_entries_follow_in_the_same_chain() {
    ledger.append(SubjectKey.REGISTRY, new EntryBody.Enacted(Hash.zero(), DAY));
    ledger.append(List.of(draft(0, "p", SMOKING, "r1", "")));
    ledger.append(new SubjectKey(1), new EntryBody.Forgotten(2, "expired", DAY));
    ledger.append(SubjectKey.REGISTRY, new EntryBody.Enacted(Hash.zero(), DAY));
    assertThat(ledger.entries().stream().map(one -> one.entry().ref()))
        .containsExactly(ref(0, 1), ref(1, 1), ref(1, 2), ref(1, 3), ref(0, 2));
    assertChainsHold(ledger.entries());
  }

  @Test
  void names_go_to_the_vault_and_never_into_an_entry() {
    Draft.Claim claim =
        new Draft.Claim(new Identifier("resident", "4711-x"), SubjectKind.PERSON, "Ann Lee");
    Draft named =
        new Draft(Place.ofLine("a", 1), 0, claim, SMOKING, "railway", "r1", "", "clerk-1");
    Appended appended = ledger.append(List.of(named));
    assertThat(appended.names()).containsExactly(new Appended.NewName(new SubjectKey(1), claim));
    assertThat(appended.toString() + ledger.lines())
        .doesNotContain("Ann", "Lee", "4711", "416e6e", "34373131");
    for (Appended.NewEntry entry : appended.entries()) {
      assertThat(new String(entry.payload().body())).doesNotContain("Ann", "4711");
    }
  }
}
