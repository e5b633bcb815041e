package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.judge.Comparison.Side;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.learn.rows.Sample;

/// Sets a challenger beside the card in use, on rows with outcomes.
public final class Challenge {
  private final LearnConfig config;
  private final ReadSample.Read read;
  private final int threads;

  /// What was found.
  ///
  /// @param older name of the card in use
  /// @param newer name of the challenger
  /// @param olderDigest SHA-256 of the card in use
  /// @param newerOrigin digest or way of fitting of the challenger
  /// @param data SHA-256 of the rows
  /// @param rows how many
  /// @param comparison of both
  /// @param beware what makes the comparison unfair
  public record Found(
      String older,
      String newer,
      String olderDigest,
      String newerOrigin,
      String data,
      long rows,
      Comparison comparison,
      List<String> beware) {
    /// Copies the list.
    public Found {
      beware = List.copyOf(beware);
    }
  }

  /// @param config of the rows, and of the challenger where none is given
  /// @param read the rows
  /// @param threads to compute with
  public Challenge(LearnConfig config, ReadSample.Read read, int threads) {
    this.config = config;
    this.read = read;
    this.threads = threads;
  }

  /// @param inUse the card in use
  /// @param shares of rows to accept
  /// @return the page's own card beside it: each row scored by a card that did not learn from it
  /// @throws LearnRefused where a card cannot be scored or fitted on these rows
  public Found byFolds(Scorecard inUse, List<Double> shares) throws LearnRefused {
    LearnConfig.Judging judging = config.judging();
    Sample sample = read.sample();
    List<Folds.Part> parts =
        judging.outOfTime().isEmpty()
            ? CrossValidate.parts(sample, judging.folds(), 1, judging.seed())
            : List.of(Evaluate.outOfTime(sample, judging.outOfTime()));
    CrossValidate.Contender own = new Evaluate(config, read, threads).contenders().getFirst();
    Outcome outcome =
        new CrossValidate(sample, List.of(own), config.fitting().scaling(), threads)
            .run(parts, (done, name) -> {})
            .getFirst();
    Sample judged =
        judging.outOfTime().isEmpty() ? sample : sample.take(parts.getFirst().examine());
    Side newer = new Side(outcome.points(), outcome.scored());
    String name = config.words().title() + ", fitted anew";
    return found(inUse, judged, newer, List.of(name, own.name()), shares);
  }

  /// @param inUse the card in use
  /// @param other the challenger
  /// @param shares of rows to accept
  /// @return both cards on all rows
  /// @throws LearnRefused where a card reads what the rows do not hold
  public Found byCard(Scorecard inUse, Scorecard other, List<Double> shares) throws LearnRefused {
    Sample sample = read.sample();
    long[] points = ScoreSample.points(other, sample);
    Side newer = new Side(points, Judge.scored(points, sample, other.scaling()));
    List<String> words = List.of(other.title(), other.digest().hex());
    Found found = found(inUse, sample, newer, words, shares);
    List<String> beware = new ArrayList<>(found.beware());
    if (other.provenance().data().equals(read.digest())) {
      beware.add("the challenger learned from these very rows, and looks better than it is");
    }
    return new Found(
        found.older(),
        found.newer(),
        found.olderDigest(),
        found.newerOrigin(),
        found.data(),
        found.rows(),
        found.comparison(),
        beware);
  }

  private Found found(
      Scorecard inUse, Sample sample, Side newer, List<String> words, List<Double> shares)
      throws LearnRefused {
    long[] points = ScoreSample.points(inUse, sample);
    Side older = new Side(points, Judge.scored(points, sample, inUse.scaling()));
    List<String> beware = new ArrayList<>();
    if (inUse.provenance().data().equals(read.digest())) {
      beware.add("the card in use learned from these very rows, and looks better than it is");
    }
    return new Found(
        inUse.title(),
        words.getFirst(),
        inUse.digest().hex(),
        words.getLast(),
        read.digest(),
        sample.rows(),
        Comparison.of(older, newer, shares, config.judging().seed()),
        beware);
  }
}
