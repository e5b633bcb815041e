package org.goodfaith.cli.cardreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Scorecard;

/// The card itself, whole.
final class ReportPoints {
  private ReportPoints() {}

  static List<Piece> of(Scorecard card) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("The card"));
    pieces.add(
        new Text(
            "Everybody starts with "
                + card.start()
                + " points and ends between "
                + card.least()
                + " and "
                + card.most()
                + ". "
                + card.scaling().basePoints()
                + " points stand for odds of "
                + card.scaling().baseOdds()
                + " to 1 that the outcome does not happen; "
                + card.scaling().pdo()
                + " more points double them."));
    for (CardCharacteristic one : card.characteristics()) {
      pieces.add(table(one));
    }
    if (!card.tables().isEmpty()) {
      pieces.add(
          new Text(
              card.tables().size()
                  + " two-way tables stand beside these; they are in the card's file. A card with"
                  + " such tables cannot become law."));
    }
    return pieces;
  }

  private static Table table(CardCharacteristic one) {
    List<List<String>> rows = new ArrayList<>();
    for (int slot = 0; slot < one.slots().size(); slot++) {
      Cell cell = one.slots().get(slot);
      double all = cell.rows().toBigDecimal().doubleValue();
      double bad = cell.bad().toBigDecimal().doubleValue();
      rows.add(
          List.of(
              one.slotWords().get(slot),
              String.format(Locale.ROOT, "%+d", cell.points()),
              Say.count(all),
              all == 0 ? "" : Say.share(bad / all)));
    }
    return new Table(one.title(), List.of("Value", "Points", "Rows", "With the outcome"), rows);
  }
}
