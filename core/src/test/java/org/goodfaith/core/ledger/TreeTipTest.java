package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTipTest {
  private static final int WIDTH = 256;
  private static final List<Hash> MANY = leaves(66_000);

  private final Map<List<Integer>, Hash> whole = new HashMap<>();

  static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Merkle.leaf(ByteBuffer.allocate(4).putInt(i).array()));
    }
    return leaves;
  }

  @Test
  void the_root_is_that_of_the_plain_tree_at_every_size() {
    TreeTip tip = new TreeTip();
    assertThat(tip.root()).isEqualTo(Merkle.emptyRoot());
    List<TreeTip.Tile> full = new ArrayList<>();
    for (int size = 1; size <= 1500; size++) {
      tip.add(MANY.get(size - 1), full);
      assertThat(tip.size()).isEqualTo(size);
      assertThat(tip.root()).as("size %s", size).isEqualTo(naiveRoot(0, size));
    }
    assertThat(full).hasSize(5);
    assertThat(tip.root()).isEqualTo(Merkle.root(MANY.subList(0, 1500)));
  }

  @Test
  void the_root_is_that_of_the_plain_tree_beyond_a_tile_of_tiles() {
    TreeTip tip = new TreeTip();
    List<TreeTip.Tile> full = new ArrayList<>();
    for (int size = 1; size <= MANY.size(); size++) {
      tip.add(MANY.get(size - 1), full);
      boolean telling = size > 65_530 && size < 65_540 || size % 16_411 == 0;
      if (telling || size == MANY.size()) {
        assertThat(tip.root()).as("size %s", size).isEqualTo(naiveRoot(0, size));
      }
    }
    assertThat(full).containsExactlyInAnyOrderElementsOf(naiveTiles(MANY));
  }

  /// RFC 6962, section 2.1, word for word; whole subtrees are remembered.
  private Hash naiveRoot(int from, int to) {
    int size = to - from;
    if (size == 1) {
      return MANY.get(from);
    }
    int left = Integer.highestOneBit(size - 1);
    if (left * 2 == size) {
      Hash known = whole.get(List.of(from, to));
      if (known == null) {
        known = Merkle.node(naiveRoot(from, from + left), naiveRoot(from + left, to));
        whole.put(List.of(from, to), known);
      }
      return known;
    }
    return Merkle.node(naiveRoot(from, from + left), naiveRoot(from + left, to));
  }

  /// Tiles by their definition: level n cuts the roots of the full tiles of level n - 1.
  private static List<TreeTip.Tile> naiveTiles(List<Hash> leaves) {
    List<TreeTip.Tile> tiles = new ArrayList<>();
    List<Hash> row = leaves;
    for (int level = 0; row.size() >= WIDTH; level++) {
      List<Hash> above = new ArrayList<>();
      for (int index = 0; (index + 1) * WIDTH <= row.size(); index++) {
        List<Hash> hashes = row.subList(index * WIDTH, (index + 1) * WIDTH);
        tiles.add(new TreeTip.Tile(level, index, Merkle.root(hashes), hashes));
        above.add(Merkle.root(hashes));
      }
      row = above;
    }
    return tiles;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 65_800})
  void a_tip_loaded_from_stored_parts_goes_on_as_the_one_that_was_stored(int size) {
    List<Hash> known = MANY.subList(0, size);
    TreeTip loaded = new TreeTip(size, parts(known));
    TreeTip going = new TreeTip();
    List<TreeTip.Tile> before = new ArrayList<>();
    known.forEach(leaf -> going.add(leaf, before));
    assertThat(loaded.root()).isEqualTo(going.root());
    List<TreeTip.Tile> fromLoaded = new ArrayList<>();
    List<TreeTip.Tile> fromGoing = new ArrayList<>();
    for (Hash leaf : MANY.subList(0, 600)) {
      loaded.add(leaf, fromLoaded);
      going.add(leaf, fromGoing);
    }
    assertThat(loaded.root()).isEqualTo(going.root());
    assertThat(fromLoaded).isEqualTo(fromGoing).isNotEmpty();
  }

  private static List<List<Hash>> parts(List<Hash> leaves) {
    List<TreeTip.Tile> tiles = naiveTiles(leaves);
    List<List<Hash>> parts = new ArrayList<>();
    long size = leaves.size();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      int at = level;
      List<Hash> row =
          level == 0
              ? leaves
              : tiles.stream()
                  .filter(tile -> tile.level() == at - 1)
                  .map(TreeTip.Tile::root)
                  .toList();
      int partial = TreeTip.partial(size, level);
      parts.add(row.subList(row.size() - partial, row.size()));
    }
    return parts;
  }

  @Test
  void parts_that_do_not_make_up_the_size_are_refused() {
    List<List<Hash>> one = List.of(MANY.subList(0, 1));
    assertThatThrownBy(() -> new TreeTip(2, one)).isInstanceOf(RegistryBug.class);
    assertThatThrownBy(() -> new TreeTip(257, one)).isInstanceOf(RegistryBug.class);
    assertThatThrownBy(() -> new TreeTip(0, one)).isInstanceOf(RegistryBug.class);
    assertThatThrownBy(() -> new TreeTip(1, List.of())).isInstanceOf(RegistryBug.class);
  }

  @Test
  void a_copy_grows_alone() {
    Random random = new Random(3);
    TreeTip tip = new TreeTip();
    List<TreeTip.Tile> full = new ArrayList<>();
    MANY.subList(0, random.nextInt(900)).forEach(leaf -> tip.add(leaf, full));
    Hash before = tip.root();
    TreeTip copy = tip.copy();
    copy.add(MANY.getFirst(), full);
    assertThat(tip.root()).isEqualTo(before).isNotEqualTo(copy.root());
  }
}
