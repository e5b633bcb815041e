package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.TreeTip;

/// Rows of the ledger's own tables, spelled for `COPY` and ready to be sent.
final class LedgerRows {
  private static final int ENTRY_BYTES = 106;
  private static final int PAYLOAD_BYTES = 46;
  private static final int REFERENCE_BYTES = 80;

  private final CopyRows entries;
  private final CopyRows payloads;
  private final CopyRows references;
  private final CopyRows tiles = CopyRows.of("tile (level, index, root, hashes)");

  private LedgerRows(int entryCount, int bodyBytes, int referenceCount) {
    entries = CopyRows.of("entry (subject, seq, prev, hash, position)", entryCount * ENTRY_BYTES);
    payloads =
        CopyRows.of("payload (subject, seq, salt, body)", entryCount * PAYLOAD_BYTES + bodyBytes);
    references =
        CopyRows.of(
            "reference (reference, subject, seq, content, act)", referenceCount * REFERENCE_BYTES);
  }

  static LedgerRows of(
      List<Appended.NewEntry> entries,
      List<Appended.NewReference> references,
      List<TreeTip.Tile> tiles) {
    int bodies = 0;
    for (Appended.NewEntry one : entries) {
      bodies += one.payload().body().length;
    }
    LedgerRows rows = new LedgerRows(entries.size(), bodies, references.size());
    entries.forEach(rows::entry);
    for (int index : inOrderOfIndex(references)) {
      rows.reference(references.get(index));
    }
    tiles.forEach(rows::tile);
    return rows;
  }

  /// The index is told its keys in about its own order, by their first bits: neighbours meet the
  /// same page.
  private static int[] inOrderOfIndex(List<Appended.NewReference> references) {
    int count = references.size();
    int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    long indexMask = (1L << indexBits) - 1;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = ((references.get(i).reference().high() ^ Long.MIN_VALUE) & ~indexMask) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) (keys[i] & indexMask);
    }
    return order;
  }

  /// The server has taken them all when this returns.
  void send(Connection connection) throws SQLException {
    entries.send(connection);
    payloads.send(connection);
    references.send(connection);
    tiles.send(connection);
  }

  private void entry(Appended.NewEntry one) {
    Entry entry = one.entry();
    entries.row(5).int8(entry.subject().number()).int4(entry.ref().seq());
    entries.hash(entry.prev()).hash(entry.hash()).int8(entry.position());
    Payload payload = one.payload();
    payloads.row(4).int8(entry.subject().number()).int4(entry.ref().seq());
    payloads.bytea(payload.salt()).bytea(payload.body());
  }

  private void reference(Appended.NewReference one) {
    references.row(5).uuid(one.reference().high(), one.reference().low());
    references.int8(one.ref().subject().number()).int4(one.ref().seq());
    references.uuid(one.content().high(), one.content().low()).text(one.act());
  }

  private void tile(TreeTip.Tile tile) {
    tiles.row(4).int4(tile.level()).int8(tile.index());
    tiles.hash(tile.root()).bytea(joined(tile.hashes()));
  }

  private static byte[] joined(List<Hash> hashes) {
    byte[] all = new byte[hashes.size() * Hash.lengthBytes()];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(all, i * Hash.lengthBytes());
    }
    return all;
  }
}
