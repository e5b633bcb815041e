package org.goodfaith.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows.IdentifierRow;
import org.goodfaith.core.verify.StoredRows.ReferenceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyRowsTest extends Town {
  @Test
  void a_tile_changed_removed_or_invented_is_found_and_named() {
    TreeTip.Tile tile = registry.tiles.getFirst();
    List<Hash> hashes = new ArrayList<>(tile.hashes());
    Collections.swap(hashes, 3, 4);
    registry.tiles.set(0, new TreeTip.Tile(0, 0, tile.root(), hashes));
    assertFirst("tile 0/0", "it is not stored as the entries give it");
    registry.tiles.clear();
    assertFirst("tile 0/0", "it is not stored as the entries give it");
    registry.tiles.addAll(List.of(tile, new TreeTip.Tile(0, 1, tile.root(), tile.hashes())));
    assertFirst("tile 0/1", "it stands for no entries");
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void a_reference_changed_removed_or_invented_is_found_and_named(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      int at = random.nextInt(registry.references.size());
      ReferenceRow row = registry.references.get(at);
      String place = "reference of entry #" + row.subject() + "/" + row.seq();
      String message = "it is not what the entry gives, or has no entry";
      for (ReferenceRow other :
          List.of(
              new ReferenceRow("0", row.subject(), row.seq(), row.content(), row.act()),
              new ReferenceRow(row.reference(), row.subject(), row.seq(), "0", row.act()),
              new ReferenceRow(row.reference(), row.subject(), row.seq(), row.content(), "x"))) {
        registry.references.set(at, other);
        assertFirst(place, message);
      }
      registry.references.set(at, row);
      registry.references.add(row);
      assertFirst(place, message);
      registry.references.removeLast();
      registry.references.remove(at);
      assertFirst(place, "it is missing");
      registry.references.add(at, row);
    }
  }

  @Test
  void two_identifiers_exchanged_are_found_and_named() {
    IdentifierRow one = registry.identifiers.get(4);
    IdentifierRow two = registry.identifiers.get(9);
    registry.identifiers.set(
        4, new IdentifierRow(one.lookup(), two.subject(), one.kind(), one.identifier()));
    registry.identifiers.set(
        9, new IdentifierRow(two.lookup(), one.subject(), two.kind(), two.identifier()));
    assertFirst(
        "vault, subject #5", "another identifier leads to this subject than was registered");
  }

  @Test
  void an_identity_changed_removed_or_invented_is_found_and_named() {
    IdentifierRow one = registry.identifiers.get(4);
    SubjectKind person = SubjectKind.PERSON;
    Map<IdentifierRow, String> changes =
        Map.of(
            new IdentifierRow(one.lookup(), 5, person, person(77)),
            "its identity holds another identifier than its lookup",
            new IdentifierRow(one.lookup(), 5, SubjectKind.ORGANISATION, person(4)),
            "it was registered as another kind of subject",
            new IdentifierRow(one.lookup(), 5, person, null),
            "its identity is gone, or does not decrypt under its own key");
    changes.forEach((row, message) -> {
      registry.identifiers.set(4, row);
      assertFirst("vault, subject #5", message);
    });
    registry.identifiers.remove(4);
    assertFirst("vault, subject #5", "it is missing");
    registry.identifiers.add(one);
    registry.identifiers.add(new IdentifierRow(Hash.zero(), 99, person, null));
    assertFirst("vault, subject #99", "no entry registers this identifier");
  }

  @Test
  void a_sealed_name_changed_is_found_and_named() {
    long mark = registry.lookup.ofReference("name", "Ann Lee").high();
    registry.names.add(new StoredRows.NameRow(5, mark, "Ann Lee"));
    assertThat(verify().clean()).isTrue();
    registry.names.set(0, new StoredRows.NameRow(5, mark, "Ann Li"));
    assertFirst("vault, subject #5", "a sealed name is not as it was written");
    registry.names.set(0, new StoredRows.NameRow(5, mark, null));
    assertFirst("vault, subject #5", "a sealed name is not as it was written");
  }

  @Test
  void a_law_changed_or_removed_is_found_and_named() {
    registry.rulebooks.put(LAW.digest(), Hash.zero());
    assertFirst("rulebook " + LAW.digest(), "its texts are not those that were drafted or enacted");
    registry.rulebooks.clear();
    assertFirst("rulebook " + LAW.digest(), "its texts are not those that were drafted or enacted");
  }

  @Test
  void a_payload_missing_is_accepted_only_with_the_entry_that_says_so() {
    registry.dropPayload(first(3));
    assertFirst("entry " + first(3), "its payload is missing, and no entry says it was forgotten");
    registry.append(first(3).subject(), new EntryBody.Forgotten(2, "expired", day("2026-06-01")));
    assertThat(verify().first()).isEmpty();
  }

  @Test
  void a_payload_that_came_back_after_it_was_forgotten_is_found() {
    registry.append(first(3).subject(), new EntryBody.Forgotten(2, "expired", day("2026-06-01")));
    assertFirst("entry " + first(3), "an entry says it was forgotten, but its payload is there");
  }

  @Test
  void an_answer_that_does_not_follow_from_ledger_and_law_is_found_and_named() {
    EntryRef ref =
        registry.append(
            first(1).subject(),
            new EntryBody.Inquired(
                "officer-1", "officer", "care", day("2026-05-01"), 100, LAW.digest(), Hash.zero()));
    assertFirst(
        "assessment given by entry " + ref,
        "recomputed from ledger and rulebook it is another one");
  }

  @Test
  void an_answer_from_a_law_never_enacted_is_found_and_named() {
    EntryRef ref =
        registry.append(
            first(1).subject(),
            new EntryBody.Inquired(
                "officer-1", "officer", "care", day("2026-05-01"), 100, Hash.zero(), Hash.zero()));
    assertFirst("assessment given by entry " + ref, "it rests on a law that was not in force");
  }

  @Test
  void answers_of_a_day_on_which_something_was_forgotten_or_taken_back_stay_clean() {
    registry.forget(first(0), "on-request", day("2026-05-01"));
    registry.append(
        List.of(draft(0, 20, new Act.ConsentWithdrawal(day("2026-05-01"), "loyalty"), "w20", "")));
    registry.append(
        List.of(draft(0, 40, new Act.Withdrawal(day("2026-05-01"), "wrong-person"), "w40", "r40")));
    registry.link(
        registry.find(person(27)), registry.find(person(28)), true, "officer", day("2026-05-01"));
    assertThat(report(27)).isInstanceOf(Desk.Answered.class);
    Verification found = verify();
    assertThat(found.first()).isEmpty();
    assertThat(found.assessments()).isEqualTo(4);
  }
}
