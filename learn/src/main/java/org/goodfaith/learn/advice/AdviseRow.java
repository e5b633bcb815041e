package org.goodfaith.learn.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins.Ranges;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.TwoWayTable;
import org.goodfaith.learn.score.ScoreRow;

/// Finds the changes that bring a row to a number of points: the fewest characteristics, of these
/// the fewest rows of the table moved, of these the earliest in the card. Exact: every combination
/// that could be better is looked at, two-way tables included; a characteristic moves only the way
/// its subject can move it, and nobody is advised to have nothing known.
public final class AdviseRow {
  private final Scorecard card;
  private final long wanted;
  private final int[] slots;
  private final int[] now;
  private final long[] mostBeyond;
  private int[] best = new int[0];
  private long bestCost = Long.MAX_VALUE;

  private AdviseRow(Scorecard card, int[] slots, long wanted) {
    this.card = card;
    this.wanted = wanted;
    this.now = slots;
    this.slots = slots.clone();
    this.mostBeyond = new long[slots.length + 1];
    for (int i = slots.length - 1; i >= 0; i--) {
      long most = Long.MIN_VALUE;
      for (int slot : choices(i)) {
        most = Math.max(most, points(i, slot));
      }
      mostBeyond[i] = mostBeyond[i + 1] + most;
    }
  }

  /// Changes that suffice.
  ///
  /// @param changes at least one
  /// @param points after them
  public record Advice(List<Change> changes, long points) {
    /// Copies the list.
    public Advice {
      changes = List.copyOf(changes);
    }

    /// @return the changes in plain words
    public List<String> texts() {
      return changes.stream().map(Change::text).toList();
    }
  }

  /// One change.
  ///
  /// @param name of the characteristic
  /// @param from row of the table now, in words
  /// @param to row of the table then, in words
  /// @param gained points of its own
  /// @param text in plain words
  public record Change(String name, String from, String to, long gained, String text) {}

  /// @param card whose tables
  /// @param row texts by name
  /// @param wanted points to reach
  /// @return the changes; empty where no possible change suffices, or none is needed
  /// @throws LearnRefused where a text is no number though the card reads numbers
  public static Optional<Advice> advise(Scorecard card, Map<String, String> row, long wanted)
      throws LearnRefused {
    int[] slots = new int[card.characteristics().size()];
    for (int i = 0; i < slots.length; i++) {
      CardCharacteristic one = card.characteristics().get(i);
      String text = row.getOrDefault(one.name(), "");
      slots[i] =
          ScoreRow.slot(one, text)
              .orElseThrow(() ->
                  LearnRefused.of(
                      "card.number",
                      new Place(one.name(), 0, 0),
                      List.of(one.name(), "the value of '" + one.name() + "' is no number"),
                      "a number, or nothing",
                      "Mend the value."));
    }
    return new AdviseRow(card, slots, wanted).advise();
  }

  private Optional<Advice> advise() {
    search(0, card.start(), 0);
    List<Change> changes = new ArrayList<>();
    long points = card.start() + tables(best.length == 0 ? now : best);
    for (int i = 0; i < best.length; i++) {
      points += points(i, best[i]);
      if (best[i] != now[i]) {
        changes.add(change(i, best[i]));
      }
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Advice(changes, points));
  }

  /// Cost: a characteristic moved counts more than all rows moved together.
  private void search(int line, long sum, long cost) {
    long tablesMost = card.tables().stream().mapToLong(TwoWayTable::most).sum();
    if (cost >= bestCost || sum + mostBeyond[line] + tablesMost < wanted) {
      return;
    }
    if (line == slots.length) {
      if (sum + tables(slots) >= wanted) {
        bestCost = cost;
        best = slots.clone();
      }
      return;
    }
    for (int slot : choices(line)) {
      slots[line] = slot;
      long moved = slot == now[line] ? 0 : 1_000_000 + Math.abs(slot - now[line]);
      search(line + 1, sum + points(line, slot), cost + moved);
    }
    slots[line] = now[line];
  }

  /// The slot it has now first, then those its subject can reach.
  private int[] choices(int line) {
    CardCharacteristic one = card.characteristics().get(line);
    Move move = one.use().move();
    List<Integer> choices = new ArrayList<>(List.of(now[line]));
    if (move != Move.FIXED && now[line] > 0) {
      int specials = one.bins() instanceof Ranges ranges ? ranges.specials().size() : 0;
      boolean groups = !(one.bins() instanceof Ranges);
      int last = one.slots().size() - (groups ? 2 : 1);
      for (int slot = specials + 1; slot <= last; slot++) {
        boolean reachable =
            groups
                || now[line] <= specials
                || (slot > now[line] ? move != Move.DOWN : move != Move.UP);
        boolean worth = points(line, slot) > points(line, now[line]) || !card.tables().isEmpty();
        if (slot != now[line] && reachable && worth) {
          choices.add(slot);
        }
      }
    }
    return choices.stream().mapToInt(Integer::intValue).toArray();
  }

  private long points(int line, int slot) {
    return card.characteristics().get(line).slots().get(slot).points();
  }

  private long tables(int[] at) {
    long sum = 0;
    for (TwoWayTable table : card.tables()) {
      sum +=
          table.points().get(at[card.number(table.first())]).get(at[card.number(table.second())]);
    }
    return sum;
  }

  private Change change(int line, int to) {
    CardCharacteristic one = card.characteristics().get(line);
    List<String> words = one.slotWords();
    String advice = one.use().advice();
    String text =
        one.title()
            + ": from "
            + words.get(now[line])
            + " to "
            + words.get(to)
            + (advice.isEmpty() ? "" : ". " + advice);
    long gained = points(line, to) - points(line, now[line]);
    return new Change(one.name(), words.get(now[line]), words.get(to), gained, text);
  }
}
