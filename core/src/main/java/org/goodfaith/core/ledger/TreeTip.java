package org.goodfaith.core.ledger;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;

/// The growing edge of the tree, in the layout of C2SP tiles: per level the hashes since the last
/// full tile, at most 255 each. Enough to add leaves and to know the root. Not thread-safe.
///
/// Level 0 holds leaf hashes; level n holds roots of full tiles of level n - 1.
public final class TreeTip {
  private static final int TILE_WIDTH = 256;
  private static final int TILE_WIDTH_BITS = 8;

  private final List<List<Hash>> levels = new ArrayList<>();
  private long size;

  /// The empty tree.
  public TreeTip() {}

  /// A tip as a store kept it.
  ///
  /// @param size leaves in the tree
  /// @param levels per level the hashes since the last full tile
  /// @throws RegistryBug where these are not so many as the size says
  public TreeTip(long size, List<List<Hash>> levels) {
    this.size = size;
    levels.forEach(level -> this.levels.add(new ArrayList<>(level)));
    for (int level = 0; level < Long.BYTES; level++) {
      int held = level < levels.size() ? levels.get(level).size() : 0;
      if (held != partial(size, level)) {
        throw new RegistryBug(
            "level " + level + " of a tree of " + size + " has " + held + " hashes");
      }
    }
  }

  /// A full tile, to be stored.
  ///
  /// @param level from 0
  /// @param index within its level, from 0
  /// @param root hash of the subtree it stands for, an item of the next level
  /// @param hashes its 256 hashes
  public record Tile(int level, long index, Hash root, List<Hash> hashes) {
    /// Copies the list.
    public Tile {
      hashes = List.copyOf(hashes);
    }
  }

  /// @return hashes a full tile holds
  public static int tileWidth() {
    return TILE_WIDTH;
  }

  /// @return leaves in the tree
  public long size() {
    return size;
  }

  /// @return a copy that can grow without changing this
  public TreeTip copy() {
    return new TreeTip(size, levels);
  }

  /// @return how many hashes of a level are not in a full tile, for a tree of `size` leaves
  public static int partial(long size, int level) {
    return (int) ((size >> (TILE_WIDTH_BITS * level)) & (TILE_WIDTH - 1));
  }

  /// Adds one leaf.
  ///
  /// @param leaf its leaf hash
  /// @param full receives the tiles that became full, lowest level first
  public void add(Hash leaf, List<Tile> full) {
    size++;
    addAt(0, leaf, full);
  }

  private void addAt(int level, Hash hash, List<Tile> full) {
    if (levels.size() == level) {
      levels.add(new ArrayList<>(TILE_WIDTH));
    }
    List<Hash> hashes = levels.get(level);
    hashes.add(hash);
    if (hashes.size() == TILE_WIDTH) {
      Hash root = Merkle.root(hashes);
      long index = (size >> (TILE_WIDTH_BITS * (level + 1))) - 1;
      full.add(new Tile(level, index, root, hashes));
      hashes.clear();
      addAt(level + 1, root, full);
    }
  }

  /// @return the root of the tree so far
  public Hash root() {
    List<Hash> subtrees = new ArrayList<>();
    for (List<Hash> hashes : levels.reversed()) {
      int at = 0;
      while (at < hashes.size()) {
        int width = Integer.highestOneBit(hashes.size() - at);
        subtrees.add(Merkle.root(hashes.subList(at, at + width)));
        at += width;
      }
    }
    if (subtrees.isEmpty()) {
      return Merkle.emptyRoot();
    }
    Hash root = subtrees.getLast();
    for (Hash left : subtrees.reversed().subList(1, subtrees.size())) {
      root = Merkle.node(left, root);
    }
    return root;
  }
}
