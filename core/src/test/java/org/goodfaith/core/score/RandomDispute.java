package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Proceedings;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.Won;

/// What was said of a record in random standings.
final class RandomDispute {
  private RandomDispute() {}

  /// One record in four is disputed, however that stands.
  static Proceedings said(Random random, EntryRef ref, LocalDate asOf) {
    if (random.nextInt(4) > 0) {
      return Proceedings.NONE;
    }
    StandingRecord.Mark made = new StandingRecord.Mark(ref, asOf);
    Dispute.State state = Dispute.State.values()[random.nextInt(Dispute.State.values().length)];
    boolean kept = random.nextBoolean();
    Dispute dispute =
        new Dispute(
            made,
            "other",
            "",
            true,
            kept,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            state == Dispute.State.BOTH_SIDES ? Won.BOTH_SIDES : Won.NOTHING,
            state,
            null);
    return new Proceedings(List.of(dispute), List.of(), List.of(), null);
  }
}
