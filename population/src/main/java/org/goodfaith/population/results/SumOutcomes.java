package org.goodfaith.population.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.population.ListingRows;
import org.goodfaith.population.MeasureRows;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.ScoreColumn;

/// Hashes what follows for each subject of a part, and adds the hashes up. Codes go in by their own
/// hash, so that the order in which a part meets them does not matter.
final class SumOutcomes {
  private static final int ROOM = 64;
  private static final int SCORE_BYTES = Long.BYTES + Byte.BYTES + Integer.BYTES + Long.BYTES;
  private static final int LISTING_BYTES = Long.BYTES + Byte.BYTES + 3 * Integer.BYTES;
  private static final int MEASURE_BYTES = Long.BYTES + Byte.BYTES + 2 * Integer.BYTES;

  private final Outcomes outcomes;
  private final long[] scores;
  private final long[][] grades;
  private final long[] lists;
  private final long[] measures;
  private ByteBuffer line = ByteBuffer.allocate(ROOM);
  private int nextListing;
  private int nextMeasure;

  SumOutcomes(Outcomes outcomes) {
    this.outcomes = outcomes;
    scores = codes(outcomes.scores().stream().map(ScoreColumn::score).toList());
    grades = new long[scores.length][];
    for (int i = 0; i < grades.length; i++) {
      grades[i] = codes(outcomes.scores().get(i).grades());
    }
    lists = codes(outcomes.listings().lists());
    measures = codes(outcomes.measures().codes());
  }

  private static long[] codes(List<String> codes) {
    return codes.stream()
        .mapToLong(code ->
            ByteBuffer.wrap(Hash.of(code.getBytes(StandardCharsets.UTF_8)).bytes()).getLong())
        .toArray();
  }

  void into(ResultSum sum) {
    MessageDigest sha = Hash.sha256();
    byte[] hash = new byte[Hash.lengthBytes()];
    Columns columns = outcomes.columns();
    for (int place = 0; place < columns.size(); place++) {
      line.clear();
      line.putLong(columns.subjects()[place]).putInt(Days.of(outcomes.asOf()));
      scores(place);
      listings(place);
      measures(place);
      sha.update(line.array(), 0, line.position());
      try {
        sha.digest(hash, 0, hash.length);
      } catch (DigestException e) {
        throw new RegistryBug("SHA-256 does not fit 32 bytes", e);
      }
      sum.add(hash);
    }
  }

  private void room(int more) {
    if (line.remaining() < more) {
      line = ByteBuffer.allocate(2 * (line.capacity() + more)).put(line.flip());
    }
  }

  private void scores(int place) {
    for (int i = 0; i < scores.length; i++) {
      ScoreColumn column = outcomes.scores().get(i);
      if (column.sort(place) != ScoreColumn.Sort.OTHERS) {
        room(SCORE_BYTES);
        int band = column.bands()[place];
        line.putLong(scores[i]).put(column.sorts()[place]).putInt(column.points()[place]);
        line.putLong(band < 0 ? 0 : grades[i][band]);
      }
    }
  }

  private void listings(int place) {
    ListingRows rows = outcomes.listings();
    while (nextListing < rows.size() && rows.subjects()[nextListing] == place) {
      room(LISTING_BYTES);
      line.putLong(lists[rows.list()[nextListing]]).put(rows.states()[nextListing]);
      line.putInt(rows.conduct()[nextListing]).putInt(rows.from()[nextListing]);
      line.putInt(rows.through()[nextListing]);
      nextListing++;
    }
  }

  private void measures(int place) {
    MeasureRows rows = outcomes.measures();
    while (nextMeasure < rows.size() && rows.subjects()[nextMeasure] == place) {
      room(MEASURE_BYTES);
      line.putLong(measures[rows.measure()[nextMeasure]]).put(rows.effects()[nextMeasure]);
      line.putInt(rows.from()[nextMeasure]).putInt(rows.through()[nextMeasure]);
      nextMeasure++;
    }
  }
}
