package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.around.Groups;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.PointTable;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// How a card treats groups that it must not tell apart.
///
/// @param cutOff rows of as many points or more are accepted in this comparison
/// @param groups of each protected attribute, and of each two of them together
/// @param proxies how well the card's columns predict membership of a group
public record Fairness(long cutOff, List<Group> groups, List<Proxy> proxies) {
  private static final int LEAST_ROWS = 30;

  /// One group.
  ///
  /// @param attribute protected attribute, or two of them
  /// @param group value, or range of values
  /// @param rows how many
  /// @param accepted share accepted
  /// @param goodsAccepted share accepted of those without the outcome: equal opportunity
  /// @param badRate share with the outcome
  /// @param meanChance what the card says
  /// @param auc within the group; NaN where one outcome is missing
  public record Group(
      String attribute,
      String group,
      int rows,
      Interval accepted,
      Interval goodsAccepted,
      Interval badRate,
      double meanChance,
      double auc) {}

  /// The groups of one attribute whose good rows are accepted least and most often.
  ///
  /// @param attribute protected attribute
  /// @param low the group accepted least often
  /// @param high the group accepted most often
  public record Gap(String attribute, Group low, Group high) {
    /// @return how far apart, as a share
    public double width() {
      return high.goodsAccepted().value() - low.goodsAccepted().value();
    }
  }

  /// @return the widest gap of each single attribute with two groups or more
  public List<Gap> widest() {
    Map<String, List<Group>> by = new LinkedHashMap<>();
    for (Group group : groups) {
      boolean known = !Double.isNaN(group.goodsAccepted().value());
      if (known && !group.attribute().contains(" x ")) {
        by.computeIfAbsent(group.attribute(), name -> new ArrayList<>()).add(group);
      }
    }
    Comparator<Group> order = Comparator.comparingDouble(one -> one.goodsAccepted().value());
    List<Gap> gaps = new ArrayList<>();
    by.forEach((name, of) -> {
      if (of.size() > 1) {
        gaps.add(
            new Gap(
                name, of.stream().min(order).orElseThrow(), of.stream().max(order).orElseThrow()));
      }
    });
    return gaps;
  }

  /// How well membership is predicted.
  ///
  /// @param attribute protected attribute
  /// @param group its largest group
  /// @param auc on rows that did not teach; 0.5 is not at all
  public record Proxy(String attribute, String group, double auc) {}

  /// @param sample rows with their protected attributes
  /// @param scored what a card that did not learn from a row says of it
  /// @param points of the same rows
  /// @param cutOff points from which rows are accepted
  /// @return how groups are treated
  public static Fairness of(Sample sample, Scored scored, long[] points, long cutOff) {
    Map<String, String[]> attributes = new LinkedHashMap<>();
    List<String> names = sample.audited().stream().map(Column::name).toList();
    List<String[]> own = sample.audited().stream().map(Groups::of).toList();
    for (int a = 0; a < names.size(); a++) {
      attributes.put(names.get(a), own.get(a));
    }
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        String[] one = own.get(a);
        String[] other = own.get(b);
        attributes.put(
            names.get(a) + " x " + names.get(b),
            IntStream.range(0, sample.rows())
                .mapToObj(row -> one[row] + ", " + other[row])
                .toArray(String[]::new));
      }
    }
    List<Group> groups = new ArrayList<>();
    attributes.forEach((name, of) -> groups.addAll(groups(name, of, scored, points, cutOff)));
    List<Proxy> proxies = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      proxies.add(proxy(sample, names.get(a), own.get(a)));
    }
    return new Fairness(cutOff, groups, proxies);
  }

  private static List<Group> groups(
      String attribute, String[] of, Scored scored, long[] points, long cutOff) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int row = 0; row < of.length; row++) {
      members.computeIfAbsent(of[row], group -> new ArrayList<>()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    members.forEach((name, list) -> {
      if (list.size() >= LEAST_ROWS) {
        int[] rows = list.stream().mapToInt(Integer::intValue).toArray();
        groups.add(group(attribute, name, rows, scored.take(rows), accepted(rows, points, cutOff)));
      }
    });
    return groups;
  }

  private static boolean[] accepted(int[] rows, long[] points, long cutOff) {
    boolean[] accepted = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      accepted[i] = points[rows[i]] >= cutOff;
    }
    return accepted;
  }

  private static Group group(
      String attribute, String name, int[] rows, Scored own, boolean[] accepted) {
    double in = 0;
    double good = 0;
    double goodIn = 0;
    for (int i = 0; i < rows.length; i++) {
      in += accepted[i] ? 1 : 0;
      good += own.bad()[i] ? 0 : 1;
      goodIn += accepted[i] && !own.bad()[i] ? 1 : 0;
    }
    return new Group(
        attribute,
        name,
        rows.length,
        Interval.share(in, rows.length),
        Interval.share(goodIn, good),
        Interval.share(rows.length - good, rows.length),
        Arrays.stream(own.chances()).average().orElse(Double.NaN),
        Measures.of(own).auc());
  }

  /// A card of the same columns, fitted to membership of the largest group on half of the rows.
  private static Proxy proxy(Sample sample, String attribute, String[] of) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String group : of) {
      sizes.merge(group, 1, Integer::sum);
    }
    String largest =
        sizes.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse("");
    boolean[] member = new boolean[of.length];
    for (int row = 0; row < of.length; row++) {
      member[row] = of[row].equals(largest);
    }
    long members = sizes.getOrDefault(largest, 0);
    if (members < LEAST_ROWS || of.length - members < LEAST_ROWS) {
      return new Proxy(attribute, largest, Double.NaN);
    }
    double[] ones = new double[of.length];
    Arrays.fill(ones, 1);
    Sample asked = sample.withOutcomes(member, ones);
    Folds.Part half = Folds.parts(Folds.stratified(member, 2, 1), 2).getFirst();
    FitWishes wishes = FitWishes.usual(FitWishes.Method.LOGISTIC, 1);
    Scaling scaling = new Scaling(0, Decimal.of(1), 100);
    PointTable table =
        PointTable.of(
            FitCard.by(wishes.method()).fit(asked.take(half.teach()), wishes).model(), scaling);
    Sample other = asked.take(half.examine());
    double auc = Measures.of(Judge.scored(table.scores(other), other, scaling)).auc();
    return new Proxy(attribute, largest, auc);
  }
}
