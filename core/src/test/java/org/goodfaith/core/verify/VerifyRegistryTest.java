package org.goodfaith.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.core.verify.StoredRows.HeadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyRegistryTest extends Town {
  private static EntryRow with(EntryRow row, byte[] salt, byte[] body) {
    return new EntryRow(
        row.subject(), row.seq(), row.prev(), row.hash(), row.position(), salt, body);
  }

  @Test
  void a_registry_nobody_touched_is_clean() {
    Verification found = verify();
    assertThat(found.first()).isEmpty();
    assertThat(found.clean()).isTrue();
    assertThat(found.entries()).isEqualTo(registry.head().size());
    assertThat(found.root()).isEqualTo(registry.head().root());
    assertThat(found.assessments()).isEqualTo(3);
  }

  @Test
  void an_empty_registry_is_clean() {
    registry.entries.clear();
    registry.heads.clear();
    registry.tiles.clear();
    registry.references.clear();
    registry.identifiers.clear();
    assertThat(verify().clean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_single_byte_of_any_entry_changed_is_found_and_named(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      int at = random.nextInt(registry.entries.size());
      EntryRow row = registry.entries.get(at);
      int field = random.nextInt(6);
      registry.entries.set(at, changed(row, field, random));
      Verification found = verify();
      assertThat(found.clean()).as("field %s of %s", field, row).isFalse();
      if (field < 4) {
        assertThat(found.first().getFirst().place())
            .isEqualTo(
                "entry #%s/%s at position %s".formatted(row.subject(), row.seq(), row.position()));
      }
      registry.entries.set(at, row);
    }
    assertThat(verify().clean()).isTrue();
  }

  private static EntryRow changed(EntryRow row, int field, Random random) {
    return switch (field) {
      case 0 -> with(row, row.salt(), flipped(row.body(), random));
      case 1 -> with(row, flipped(row.salt(), random), row.body());
      case 2 ->
          new EntryRow(
              row.subject(),
              row.seq(),
              hash(row.prev(), random),
              row.hash(),
              row.position(),
              row.salt(),
              row.body());
      case 3 ->
          new EntryRow(
              row.subject(),
              row.seq(),
              row.prev(),
              hash(row.hash(), random),
              row.position(),
              row.salt(),
              row.body());
      case 4 ->
          new EntryRow(
              row.subject() + 1,
              row.seq(),
              row.prev(),
              row.hash(),
              row.position(),
              row.salt(),
              row.body());
      default ->
          new EntryRow(
              row.subject(),
              row.seq() + 1,
              row.prev(),
              row.hash(),
              row.position(),
              row.salt(),
              row.body());
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  private static Hash hash(Hash hash, Random random) {
    return Hash.ofBytes(flipped(hash.bytes(), random));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void an_entry_removed_inserted_or_swapped_is_found(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      List<EntryRow> before = List.copyOf(registry.entries);
      int at = random.nextInt(before.size());
      EntryRow row = before.get(at);
      registry.entries.remove(at);
      assertThat(verify().clean()).as("removed %s", row).isFalse();
      registry.entries.add(at, row);
      registry.entries.add(row);
      assertThat(verify().clean()).as("doubled %s", row).isFalse();
      registry.entries.removeLast();
      EntryRow other = before.get((at + 1 + random.nextInt(before.size() - 1)) % before.size());
      registry.entries.replaceAll(one ->
          one.equals(row)
              ? moved(row, other.position())
              : one.equals(other) ? moved(other, row.position()) : one);
      assertThat(verify().clean()).as("%s and %s swapped", row, other).isFalse();
      registry.entries.clear();
      registry.entries.addAll(before);
    }
    assertThat(verify().clean()).isTrue();
  }

  private static EntryRow moved(EntryRow row, long position) {
    return new EntryRow(
        row.subject(), row.seq(), row.prev(), row.hash(), position, row.salt(), row.body());
  }

  @Test
  void a_tail_cut_with_its_heads_is_found_by_a_head_known_outside() {
    TreeHead known = registry.head();
    HeadRow kept = registry.heads.get(3);
    registry.heads.removeIf(row -> row.head().size() > kept.head().size());
    registry.entries.removeIf(row -> row.position() >= kept.head().size());
    registry.tiles.removeIf(tile -> kept.head().size() < 256);
    KnownHead written = KnownHead.parse(known.size() + ":" + known.root()).orElseThrow();
    assertThat(verify(Optional.of(written)).first())
        .contains(
            new Finding(
                "position " + kept.head().size(),
                "the tail was cut: the known head speaks of " + known.size() + " entries"));
  }

  @Test
  void another_history_of_the_same_length_is_found_by_a_head_known_outside() {
    KnownHead other = new KnownHead(registry.head().size(), Hash.zero());
    assertThat(verify(Optional.of(other)).first())
        .containsExactly(
            new Finding("known head of size " + other.size(), "the ledger has another history"));
    KnownHead same = new KnownHead(registry.head().size(), registry.head().root());
    assertThat(verify(Optional.of(same)).clean()).isTrue();
  }

  @Test
  void entries_without_their_head_and_heads_without_their_entries_are_found() {
    long size = registry.head().size();
    registry.entries.removeLast();
    assertFirst("position " + (size - 1), "the entries end here, but a head speaks of " + size);
  }

  @Test
  void any_head_removed_is_found() {
    for (int at = 0; at < registry.heads.size(); at++) {
      HeadRow row = registry.heads.remove(at);
      assertThat(verify().clean()).as("head of size %s removed", row.head().size()).isFalse();
      registry.heads.add(at, row);
    }
    assertThat(verify().clean()).isTrue();
  }

  @Test
  void any_field_of_a_head_changed_is_found_and_named() {
    for (int at = 0; at < registry.heads.size(); at += 5) {
      HeadRow row = registry.heads.get(at);
      TreeHead head = row.head();
      String signature = head.signature();
      char last = signature.charAt(85) == 'A' ? 'B' : 'A';
      String respelt = signature.substring(0, 85) + last + signature.substring(86);
      for (TreeHead other :
          List.of(
              new TreeHead(head.size(), Hash.zero(), head.sealedAt(), signature),
              new TreeHead(head.size(), head.root(), head.sealedAt().plusNanos(1000), signature),
              new TreeHead(head.size(), head.root(), head.sealedAt(), respelt))) {
        registry.heads.set(at, new HeadRow(other, row.persons(), row.organisations(), 0));
        assertThat(verify().first())
            .extracting(Finding::place)
            .contains("head of size " + head.size());
      }
      registry.heads.set(at, new HeadRow(head, row.persons() + 1, row.organisations(), 0));
      assertFirst("head of size " + head.size(), "it counts other subjects than were registered");
      registry.heads.set(at, row);
    }
  }

  @Test
  void a_stored_body_that_spells_no_entry_is_named_and_stops_nothing() {
    EntryRow row = registry.entries.get(50);
    byte[] body = "{\"entry\":\"dance\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    registry.entries.set(50, with(row, row.salt(), body));
    assertFirst(
        "entry #%s/%s at position 50".formatted(row.subject(), row.seq()),
        "its content does not give its hash");
  }
}
