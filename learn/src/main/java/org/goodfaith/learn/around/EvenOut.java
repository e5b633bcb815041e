package org.goodfaith.learn.around;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;

/// Evens out how often good rows of different groups are accepted (equal opportunity): neighbouring
/// ranges are flattened to their mean, or whole columns dropped, one after the other, each time
/// what lowers the gap most for what it costs in AUC; until the gap lies within the band wished
/// for.
///
/// The card never reads the attribute, and nobody gets points for belonging to a group: what gives
/// the group away loses its say, for everybody alike.
public final class EvenOut implements FitCard {
  private static final int STEPS_MOST = 100;
  private static final double CHEAP = 0.0005;
  private static final double BETTER = 1e-4;

  private final FitCard inner;
  private final LearnConfig.Fair wish;

  /// @param inner fits before
  /// @param wish the band, and for which attributes
  public EvenOut(FitCard inner, LearnConfig.Fair wish) {
    this.inner = inner;
    this.wish = wish;
  }

  /// A change of one column.
  private record Change(int column, double[] effects, String words) {}

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    Fitted fitted = inner.fit(sample, wishes.withTables(0));
    Additive model = fitted.model();
    List<String> notes = new ArrayList<>(fitted.notes());
    List<Column> attributes =
        sample.audited().stream()
            .filter(one -> wish.attributes().isEmpty() || wish.attributes().contains(one.name()))
            .toList();
    Gauge gauge = new Gauge(sample, model, attributes, wish.accept());
    Gauge.Reading now = gauge.read();
    notes.add(
        String.format(
            Locale.ROOT,
            "before evening out: gap %.3f between groups of %s, AUC %.4f on rows that taught it",
            now.gap(),
            now.attribute(),
            now.auc()));
    for (int step = 0; step < STEPS_MOST && now.gap() > wish.within(); step++) {
      Optional<Change> change = best(gauge, model, now);
      if (change.isEmpty()) {
        break;
      }
      gauge.apply(change.get().column(), change.get().effects());
      now = gauge.read();
      notes.add(
          String.format(
              Locale.ROOT, "%s: gap %.3f, AUC %.4f", change.get().words(), now.gap(), now.auc()));
    }
    notes.add(
        now.gap() <= wish.within()
            ? String.format(Locale.ROOT, "the gap lies within %.3f", wish.within())
            : String.format(
                Locale.ROOT,
                "the gap stays at %.3f, beyond the %.3f wished for",
                now.gap(),
                wish.within()));
    Additive evened =
        new Additive(model.names(), model.slots(), model.start(), gauge.effects(), model.pairs());
    return new Fitted(evened, notes);
  }

  private static Optional<Change> best(Gauge gauge, Additive model, Gauge.Reading now) {
    Optional<Change> best = Optional.empty();
    double bestWorth = 0;
    for (Change change : changes(gauge, model)) {
      Gauge.Reading then = gauge.readWith(change.column(), change.effects());
      double gained = now.gap() - then.gap();
      double worth = gained / (Math.max(0, now.auc() - then.auc()) + CHEAP);
      if (gained > BETTER && worth > bestWorth) {
        bestWorth = worth;
        best = Optional.of(change);
      }
    }
    return best;
  }

  private static List<Change> changes(Gauge gauge, Additive model) {
    List<Change> changes = new ArrayList<>();
    for (int j = 0; j < model.names().size(); j++) {
      double[] effects = gauge.effects()[j];
      double[] rows = gauge.rows()[j];
      Slots slots = model.slots().get(j);
      String name = model.names().get(j);
      int first = effects[0] == 0 ? 1 : 0;
      double[] dropped = flat(effects, rows, first, effects.length);
      if (differs(effects, dropped)) {
        changes.add(new Change(j, dropped, "dropped " + name));
      }
      for (int slot = slots.firstRange(); slot + 1 < slots.endRange(); slot++) {
        double[] flattened = flat(effects, rows, slot, slot + 2);
        if (differs(effects, flattened)) {
          String words = "flattened rows " + slot + " and " + (slot + 1) + " of " + name;
          changes.add(new Change(j, whole(effects, flattened, slot), words));
        }
      }
    }
    return changes;
  }

  /// Slots already flattened with one of the two stay equal to it, so that steps add up.
  private static double[] whole(double[] effects, double[] flattened, int slot) {
    double value = flattened[slot];
    for (int i = slot - 1; i > 0 && effects[i] == effects[slot]; i--) {
      flattened[i] = value;
    }
    for (int i = slot + 2; i < effects.length && effects[i] == effects[slot + 1]; i++) {
      flattened[i] = value;
    }
    return flattened;
  }

  private static double[] flat(double[] effects, double[] rows, int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int slot = from; slot < to; slot++) {
      sum += rows[slot] * effects[slot];
      weight += rows[slot];
    }
    double[] flat = effects.clone();
    for (int slot = from; slot < to; slot++) {
      flat[slot] = weight == 0 ? 0 : sum / weight;
    }
    return flat;
  }

  private static boolean differs(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - other[i]) > 1e-9) {
        return true;
      }
    }
    return false;
  }
}
