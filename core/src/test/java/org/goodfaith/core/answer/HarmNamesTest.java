package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// A harmed decision has a name of its own, also where two files are one, and where earlier
/// versions gave both the same.
class HarmNamesTest extends Town {
  private static final Rulebook OURS =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .calendar("2025-01-01", "2027-12-31")
          .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking")
          .restriction("no-ticket", "no-sale", "rail.ticket")
          .rulebook();

  private SubjectKey mine;
  private SubjectKey other;

  private void enter(int person, Act act, String reference, String target) {
    registry.append(List.of(draft(0, person, act, reference, target)));
  }

  private static Record smoking(String day) {
    return new Record("smoking", day(day), new TreeMap<>(), "staff-file", Hash.zero().hex());
  }

  /// Person 70 and person 71 have each a record, under the same number of their chains; they are
  /// held to be one, and both records are withdrawn.
  private void twoRecordsOfOneNumber() {
    for (int person : List.of(70, 71)) {
      String r = "n" + person;
      enter(person, new Act.Recorded(smoking("2026-03-02")), r, "");
      enter(person, new Act.Approval(day("2026-03-03"), "officer"), r + "a", r);
      enter(person, new Act.Notice(day("2026-03-03"), "letter"), r + "n", r);
    }
    mine = registry.find(person(70));
    other = registry.find(person(71));
    registry.link(mine, other, true, "officer", day("2026-03-04"));
  }

  private void withdrawn(int person, String day) {
    enter(person, new Act.Withdrawal(day(day), "wrong-person"), "w" + person, "n" + person);
  }

  private List<Harm> harms(SubjectKey subject) {
    registry.know(OURS);
    Question now = new Question(day("2026-06-01"), registry.head(), OURS);
    return new FindHarm(registry, _ -> OURS, now, subject)
        .all(List.of(), moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private void remedy(int person, String harm, String reference) {
    enter(person, new RemedyRequest(day("2026-05-20"), harm, "a ticket", ""), reference, "");
  }

  @Test
  void records_of_one_number_in_two_linked_files_are_two_harms_with_a_remedy_each() {
    twoRecordsOfOneNumber();
    withdrawn(70, "2026-05-01");
    withdrawn(71, "2026-05-11");
    List<Harm> found = harms(mine);
    assertThat(found).hasSize(2).extracting(Harm::name).doesNotHaveDuplicates();
    assertThat(found).extracting(Harm::earlier).containsOnly("measure:no-ticket:2");
    assertThat(found)
        .extracting(Harm::through)
        .containsExactly(day("2026-05-11"), day("2026-05-01"));
    assertThat(harms(other)).extracting(Harm::name).containsAll(names(found));
    remedy(70, found.getFirst().name(), "one");
    assertThat(harms(mine)).extracting(one -> one.remedy() != null).containsExactly(true, false);
    assertThat(harms(other)).extracting(one -> one.remedy() != null).containsExactly(true, false);
  }

  private static List<String> names(List<Harm> harms) {
    return harms.stream().map(Harm::name).toList();
  }

  @Test
  void a_name_of_an_earlier_version_means_the_record_of_the_file_in_which_it_was_asked() {
    twoRecordsOfOneNumber();
    withdrawn(70, "2026-05-01");
    withdrawn(71, "2026-05-11");
    remedy(70, "measure:no-ticket:2", "old");
    assertThat(harms(mine))
        .as("the newest first: that of the other file")
        .extracting(one -> one.remedy() != null)
        .containsExactly(false, true);
  }

  @Test
  void a_name_of_an_earlier_version_means_the_other_file_where_its_own_has_no_such_harm() {
    twoRecordsOfOneNumber();
    withdrawn(71, "2026-05-11");
    remedy(70, "measure:no-ticket:2", "old");
    assertThat(harms(mine)).hasSize(1).allMatch(one -> one.remedy() != null);
  }
}
