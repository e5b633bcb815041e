package org.goodfaith.learn.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins.Groups;
import org.goodfaith.learn.card.CardBins.Ranges;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.TwoWayTable;
import org.goodfaith.learn.score.CardScore.CardReason;
import org.goodfaith.learn.score.CardScore.CardStep;

/// Scores one row of texts, step by step: the plain form that others are held against.
public final class ScoreRow {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern NOTHING = Pattern.compile("\\s*|NA|N/A|NaN|nan|null|NULL");

  private ScoreRow() {}

  /// @param card whose tables
  /// @param row texts by name of characteristic; none, or blank, is nothing known
  /// @param place of the row, for faults
  /// @return points with steps and every reason
  /// @throws LearnRefused where a text is no number though the card reads numbers
  public static CardScore score(Scorecard card, Map<String, String> row, Place place)
      throws LearnRefused {
    List<CardStep> steps = new ArrayList<>();
    List<CardReason> reasons = new ArrayList<>();
    List<LearnFault> faults = new ArrayList<>();
    int[] slots = new int[card.characteristics().size()];
    long sum = card.start();
    for (int i = 0; i < slots.length; i++) {
      CardCharacteristic one = card.characteristics().get(i);
      String text = row.getOrDefault(one.name(), "");
      OptionalInt slot = slot(one, text);
      if (slot.isEmpty()) {
        faults.add(unreadable(one, place));
        continue;
      }
      slots[i] = slot.getAsInt();
      long points = one.slots().get(slots[i]).points();
      sum += points;
      steps.add(new CardStep(one.name(), one.title(), text, one.slotWords().get(slots[i]), points));
      long lost = CardTables.baseline(card.baseline(), one.neutral(), one.most()) - points;
      reason(i, one.name(), ReasonText.of(one), lost).ifPresent(reasons::add);
    }
    if (!faults.isEmpty()) {
      throw new LearnRefused(faults);
    }
    for (int i = 0; i < card.tables().size(); i++) {
      TwoWayTable table = card.tables().get(i);
      int first = card.number(table.first());
      int second = card.number(table.second());
      long points = table.points().get(slots[first]).get(slots[second]);
      sum += points;
      String name = table.first() + " x " + table.second();
      String cell =
          card.characteristics().get(first).slotWords().get(slots[first])
              + " and "
              + card.characteristics().get(second).slotWords().get(slots[second]);
      steps.add(new CardStep(name, table.title(), "", cell, points));
      long lost = CardTables.baseline(card.baseline(), table.neutral(), table.most()) - points;
      reason(slots.length + i, name, table.title(), lost).ifPresent(reasons::add);
    }
    reasons.sort(
        Comparator.comparingLong(CardReason::lost).reversed().thenComparingInt(CardReason::line));
    return new CardScore(sum, card.start(), steps, reasons);
  }

  /// @return the slot of a text; empty where it should be a number and is none
  public static OptionalInt slot(CardCharacteristic one, String text) {
    if (NOTHING.matcher(text).matches()) {
      return OptionalInt.of(0);
    }
    return switch (one.bins()) {
      case Groups groups -> OptionalInt.of(groups.cell(text) + 1);
      case Ranges ranges -> {
        if (!NUMBER.matcher(text).matches()) {
          yield OptionalInt.empty();
        }
        double value = Double.parseDouble(text);
        yield OptionalInt.of(Double.isInfinite(value) ? 0 : slot(ranges, value));
      }
    };
  }

  private static int slot(Ranges ranges, double value) {
    for (int i = 0; i < ranges.specials().size(); i++) {
      for (var code : ranges.specials().get(i).values()) {
        if (code.toBigDecimal().doubleValue() == value) {
          return i + 1;
        }
      }
    }
    int range = 0;
    while (range < ranges.cuts().size() && ranges.cuts().get(range).passed(value)) {
      range++;
    }
    return ranges.specials().size() + range + 1;
  }

  private static Optional<CardReason> reason(int line, String name, String text, long lost) {
    return lost > 0 ? Optional.of(new CardReason(line, name, text, lost)) : Optional.empty();
  }

  private static LearnFault unreadable(CardCharacteristic one, Place place) {
    return new LearnFault(
        "card.number",
        place,
        one.name(),
        "the value of '" + one.name() + "' is no number",
        "a number, or nothing",
        "Mend the value, or leave it empty where nothing is known.");
  }
}
