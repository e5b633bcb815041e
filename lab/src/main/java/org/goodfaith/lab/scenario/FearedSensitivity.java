package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// The same question with one assumption changed at a time, on fewer people.
final class FearedSensitivity {
  private static final int PEOPLE = 20_000;
  private static final double FROM = 0.7;

  private final Trial trial;
  private final Parameters parameters;

  FearedSensitivity(Trial trial, Parameters parameters) {
    this.trial = trial.smaller(PEOPLE);
    this.parameters = parameters;
  }

  /// An assumption changed.
  ///
  /// @param name in words
  /// @param law whether the decade under the law changes with it
  /// @param change makes it
  private record Variant(String name, boolean law, UnaryOperator<Parameters> change) {}

  private static List<Variant> variants() {
    return List.of(
        new Variant("As assumed", true, of -> of),
        new Variant("Feared: friends cost nothing", false, of -> of.with("feared.friends", 0)),
        new Variant("Feared: speech costs nothing", false, of -> of.with("feared.voice", 0)),
        new Variant(
            "Feared: points fade, to a third in five years",
            false,
            of -> of.with("feared.fade", 1.0 / 60)),
        new Variant("Feared: twice as lenient a cut", false, of -> of.with("feared.cut", -200)),
        new Variant("Feared: a third stricter a cut", false, of -> of.with("feared.cut", -65)),
        new Variant(
            "Only offences and debts count, and fade",
            false,
            of ->
                of.with("feared.friends", 0)
                    .with("feared.voice", 0)
                    .with("feared.jobless", 0)
                    .with("feared.purchases", 0)
                    .with("feared.fade", 1.0 / 60)),
        new Variant("Everybody watched alike", true, of -> of.with("enforce.uneven", 1)),
        new Variant(
            "Three times as many false records",
            true,
            of ->
                of.with("error.false", 3 * of.of("error.false"))
                    .with("error.namesake", 3 * of.of("error.namesake"))
                    .with("error.unpaid", 3 * of.of("error.unpaid"))),
        new Variant(
            "Nobody objects, no second officer looks",
            true,
            of ->
                of.with("process.objects.wronged", 0)
                    .with("process.objects.late", 0)
                    .with("process.objects.rightly", 0)
                    .with("process.second", 0)));
  }

  Table table() {
    List<List<String>> rows = new ArrayList<>();
    List<Variant> variants = variants();
    List<String> asAssumed = List.of();
    for (int at = 0; at < variants.size(); at++) {
      Variant variant = variants.get(at);
      double from = FROM + (1 - FROM) * at / variants.size();
      double to = FROM + (1 - FROM) * (at + 1) / variants.size();
      Parameters changed = variant.change().apply(parameters);
      People people = trial.people(changed);
      List<String> row = new ArrayList<>();
      row.add(variant.name());
      double half = variant.law() ? (from + to) / 2 : to;
      row.addAll(shares(trial.live(changed, people, new Watching.Feared(), from, half)));
      if (variant.law()) {
        Watching law = new Watching.ByLaw(trial.lawOfDecade());
        List<String> shares = shares(trial.live(changed, people, law, half, to));
        row.addAll(shares);
        asAssumed = at == 0 ? shares : asAssumed;
      } else {
        row.addAll(asAssumed);
      }
      rows.add(row);
    }
    return new Table(
        "One assumption changed at a time, "
            + Measured.number(trial.count())
            + " people: refused something, in percent of all",
        List.of(
            "Assumption changed",
            "Feared system: ever",
            "Feared system: wrongly",
            "Rulebook: ever",
            "Rulebook: wrongly"),
        rows);
  }

  private static List<String> shares(Decade decade) {
    Measured of = Measured.people(decade);
    return List.of(Measured.number(of.percent(of::ever)), Measured.number(of.percent(of::wrongly)));
  }
}
