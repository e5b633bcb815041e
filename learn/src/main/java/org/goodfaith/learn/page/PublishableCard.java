package org.goodfaith.learn.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardBins.Ranges;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Scorecard;

/// Brings a card into the form that the rulebook knows: neutral is zero, ranges begin at their cut,
/// special codes are ranges of one value. The same rows get the same points.
public final class PublishableCard {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");

  private final Scorecard card;
  private final List<LearnFault> faults = new ArrayList<>();

  private PublishableCard(Scorecard card) {
    this.card = card;
  }

  /// @param card any
  /// @return the same card, as the rulebook can say it
  /// @throws LearnRefused with every reason why the rulebook, or the constitution, knows no such
  ///   card
  public static Scorecard of(Scorecard card) throws LearnRefused {
    return new PublishableCard(card).publishable();
  }

  private Scorecard publishable() throws LearnRefused {
    if (!CODE.matcher(card.code()).matches()) {
      refuse("card.code", card.code(), "the card's code is none", "words joined by dashes");
    }
    if (!card.tables().isEmpty()) {
      refuse(
          "card.two-way",
          card.tables().getFirst().title(),
          "the rulebook has no two-way tables",
          "a card without them: fit it without, and see what that costs");
    }
    List<CardCharacteristic> lines = new ArrayList<>();
    long start = card.start();
    for (CardCharacteristic one : card.characteristics()) {
      words(one);
      constitution(one);
      if (one.bins() instanceof Ranges ranges) {
        start += one.neutral();
        lines.add(line(one, ranges));
      }
    }
    if (!faults.isEmpty()) {
      throw new LearnRefused(faults);
    }
    return card.withCharacteristics(start, lines);
  }

  private void words(CardCharacteristic one) {
    if (!CODE.matcher(one.name()).matches()) {
      refuse(
          "card.name",
          one.name(),
          "'" + one.name() + "' cannot be the code of a rule",
          "lower-case words joined by dashes");
    }
    if (one.value().isEmpty()) {
      refuse(
          "card.value",
          one.name(),
          "'" + one.name() + "' is a column of a file, and no characteristic of the registry",
          "a value as a `points` block writes it, such as `count of card.month within 1 year`");
    }
    if (one.bins() instanceof CardBins.Groups) {
      refuse(
          "card.groups",
          one.name(),
          "'" + one.name() + "' has categories, and a points block knows numbers",
          "a count of records `where FACT = CODE` for each category that matters");
    }
  }

  private void constitution(CardCharacteristic one) {
    if (one.missing().points() < one.neutral()) {
      refuse(
          "C12",
          one.name(),
          "'" + one.name() + "' takes points because nothing is known",
          "missing at the neutral " + one.neutral() + " points or more");
    }
    if (one.use().alternative() && one.least() < one.neutral()) {
      refuse(
          "C12",
          one.name(),
          "'" + one.name() + "' is alternative data and takes points away",
          "no row below the neutral " + one.neutral() + " points");
    }
  }

  private void refuse(String code, String culprit, String message, String allowed) {
    faults.add(
        new LearnFault(
            code,
            new Place(card.code(), 0, 0),
            culprit,
            message,
            allowed,
            "Fit the card so, or leave the characteristic out."));
  }

  private CardCharacteristic line(CardCharacteristic one, Ranges ranges) {
    TreeSet<Decimal> edges = new TreeSet<>();
    Decimal step = new Decimal(1, ranges.scale());
    for (Cut cut : ranges.cuts()) {
      edges.add(cut.side() == Cut.Side.ABOVE ? cut.at() : cut.at().plus(step));
    }
    for (CardBins.Special special : ranges.specials()) {
      for (Decimal value : special.values()) {
        edges.add(value);
        edges.add(value.plus(step));
      }
    }
    List<Cut> cuts = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (Decimal edge : edges) {
      Cell below = ranges.cells().get(ranges.cell(edge.minus(step)));
      Cell here = ranges.cells().get(ranges.cell(edge));
      if (cells.isEmpty()) {
        cells.add(shifted(below, one.neutral()));
      }
      if (below.points() != here.points()) {
        cuts.add(Cut.from(edge));
        cells.add(shifted(here, one.neutral()));
      }
    }
    if (cells.isEmpty()) {
      cells.add(shifted(ranges.ranges().getFirst(), one.neutral()));
    }
    return new CardCharacteristic(
        one.name(),
        one.title(),
        one.value(),
        shifted(one.missing(), one.neutral()),
        new Ranges(ranges.scale(), List.of(), cuts, cells),
        0,
        one.use());
  }

  private static Cell shifted(Cell cell, long neutral) {
    return cell.withPoints(cell.points() - neutral);
  }
}
