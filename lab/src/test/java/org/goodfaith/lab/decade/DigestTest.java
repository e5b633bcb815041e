package org.goodfaith.lab.decade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

/// Whatever a report reads of a decade is in its digest: changed anywhere, the digest is another.
final class DigestTest {
  private static final int WHO = 3;
  private static final int MONTH = 7;

  private static Decade lived() {
    Parameters of = Parameters.shipped();
    try (InBlocks blocks = new InBlocks(1)) {
      People people = People.of(of, 7, 200, blocks);
      Decade.Born all = Decade.Born.all(of, people, blocks);
      Decade.Run run = new Decade.Run(blocks, _ -> {});
      return Decade.live(of, all, 12, new Decade.Watching.Feared(), run);
    }
  }

  @Test
  void whatever_a_report_reads_of_a_decade_changes_its_digest() {
    List<Consumer<Decade>> changes =
        List.of(
            decade -> decade.people().age[WHO]++,
            decade -> decade.people().income[WHO]++,
            decade -> decade.lives().wasShort(WHO, MONTH),
            decade -> decade.lives().shortMonths[WHO]++,
            decade -> decade.lives().wasRefused(WHO, MONTH),
            decade -> decade.lives().refusals[WHO]++,
            decade -> decade.lives().defaults[WHO]++,
            decade -> decade.lives().lastDefault[WHO]++,
            decade -> decade.lives().firstJudged[WHO]++,
            decade -> decade.lives().paidAfter[WHO]++,
            decade -> decade.ofPeople().aftermath().refused(WHO, MONTH, 0, 0),
            decade -> decade.ofPeople().aftermath().recorded(WHO, MONTH, Deed.Truth.TRUE),
            decade -> ((HiddenScores) decade.ofPeople().watch()).own[WHO]++,
            decade -> decade.ofFirms().series().add(Series.Line.OPEN, MONTH, 1),
            decade -> decade.firms().sold(WHO, MONTH, 1),
            decade -> decade.firms().ended(WHO, MONTH, false, 3));
    Set<Hash> digests = new HashSet<>(List.of(lived().digest()));
    assertThat(lived().digest()).isIn(digests);
    for (Consumer<Decade> change : changes) {
      Decade decade = lived();
      change.accept(decade);
      digests.add(decade.digest());
    }
    assertThat(digests).hasSize(changes.size() + 1);
  }
}
