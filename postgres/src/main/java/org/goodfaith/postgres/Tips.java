package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Merkle;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;

/// The growing edge of the tree: remembered from the last append, otherwise read from the rows.
final class Tips {
  private static final int TILE_BITS = 8;

  private Hash root = Merkle.emptyRoot();
  private TreeTip tip = new TreeTip();
  private long largest;

  /// @return a tip of the tree under this head, free to grow
  TreeTip under(Connection connection, TreeHead head) throws SQLException {
    synchronized (this) {
      if (tip.size() == head.size() && root.equals(head.root())) {
        return tip.copy();
      }
    }
    TreeTip read = new TreeTip(head.size(), levels(connection, head.size()));
    if (!read.root().equals(head.root())) {
      throw Trouble.damaged("The edge of the tree under head " + head.size());
    }
    return read;
  }

  /// Keeps the tip of a committed head for the next append.
  synchronized void remember(TreeTip grown, Hash grownRoot) {
    tip = grown;
    root = grownRoot;
    largest = Math.max(largest, grown.size());
  }

  /// @return the size of the largest tree remembered
  synchronized long largest() {
    return largest;
  }

  private static List<List<Hash>> levels(Connection connection, long size) throws SQLException {
    List<List<Hash>> levels = new ArrayList<>();
    int level = 0;
    for (long items = size; items > 0; items >>= TILE_BITS) {
      int partial = TreeTip.partial(size, level);
      List<Hash> hashes =
          level == 0
              ? leaves(connection, items - partial, items)
              : roots(connection, level - 1, items - partial, items);
      if (hashes.size() != partial) {
        throw Trouble.damaged("The edge of the tree at level " + level);
      }
      levels.add(hashes);
      level++;
    }
    return levels;
  }

  private static List<Hash> leaves(Connection connection, long from, long to) throws SQLException {
    String sql = "select hash from entry where position >= ? and position < ? order by position";
    List<Hash> leaves = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, from);
      query.setLong(2, to);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          leaves.add(Merkle.leaf(Hash.ofBytes(rows.getBytes(1))));
        }
      }
    }
    return leaves;
  }

  private static List<Hash> roots(Connection connection, int level, long from, long to)
      throws SQLException {
    String sql =
        "select root from tile where level = ? and index >= ? and index < ? order by index";
    List<Hash> roots = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, level);
      query.setLong(2, from);
      query.setLong(3, to);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          roots.add(Hash.ofBytes(rows.getBytes(1)));
        }
      }
    }
    return roots;
  }
}
