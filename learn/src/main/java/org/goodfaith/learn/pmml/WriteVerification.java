package org.goodfaith.learn.pmml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.score.CardScore;
import org.goodfaith.learn.score.ScoreRow;

/// Writes rows with their scores into a model, so that a reader can prove that it understands it:
/// each slot of each characteristic stands in one row at least.
final class WriteVerification {
  private final Xml xml;
  private final Scorecard card;
  private final int reasons;

  WriteVerification(Xml xml, Scorecard card, int reasons) {
    this.xml = xml;
    this.card = card;
    this.reasons = reasons;
  }

  void write() {
    List<Map<String, String>> rows = rows(card);
    int fields = card.characteristics().size() + 1 + reasons;
    xml.open(
        "ModelVerification",
        "recordCount",
        Integer.toString(rows.size()),
        "fieldCount",
        Integer.toString(fields));
    xml.open("VerificationFields");
    for (int i = 0; i < card.characteristics().size(); i++) {
      field(card.characteristics().get(i).name(), "c" + i);
    }
    field(WritePmml.SCORE, "score");
    for (int rank = 1; rank <= reasons; rank++) {
      field(WritePmml.REASON + rank, "reason" + rank);
    }
    xml.close();
    xml.open("InlineTable");
    rows.forEach(this::row);
    xml.close();
    xml.close();
  }

  private void field(String name, String column) {
    xml.leaf("VerificationField", "field", name, "column", column, "precision", "1E-9");
  }

  private void row(Map<String, String> row) {
    CardScore score;
    try {
      score = ScoreRow.score(card, row, new Place(card.code(), 0, 0));
    } catch (LearnRefused e) {
      throw new RegistryBug("a row made from a card does not fit it", e);
    }
    xml.open("row");
    for (int i = 0; i < card.characteristics().size(); i++) {
      String value = row.get(card.characteristics().get(i).name());
      if (value != null) {
        xml.text("c" + i, value);
      }
    }
    xml.text("score", Long.toString(score.points()));
    for (int rank = 0; rank < Math.min(reasons, score.reasons().size()); rank++) {
      xml.text("reason" + (rank + 1), score.reasons().get(rank).name());
    }
    xml.close();
  }

  /// @return rows in which each slot of each characteristic stands once or more
  static List<Map<String, String>> rows(Scorecard card) {
    int most = card.characteristics().stream().mapToInt(one -> one.slots().size()).max().orElse(1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int j = 0; j < card.characteristics().size(); j++) {
        CardCharacteristic one = card.characteristics().get(j);
        int slot = (i + j) % one.slots().size();
        if (slot > 0) {
          row.put(one.name(), value(one.bins(), slot - 1));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /// @return a value that lies in the cell; for a range its lower edge
  private static String value(CardBins bins, int cell) {
    return switch (bins) {
      case CardBins.Groups groups ->
          cell < groups.groups().size()
              ? groups.groups().get(cell).categories().getFirst()
              : other(groups);
      case CardBins.Ranges ranges ->
          cell < ranges.specials().size()
              ? ranges.specials().get(cell).values().getFirst().toString()
              : inRange(ranges, cell - ranges.specials().size()).toString();
    };
  }

  private static String other(CardBins.Groups groups) {
    String other = "something else";
    while (groups.cell(other) < groups.groups().size()) {
      other += " still";
    }
    return other;
  }

  private static Decimal inRange(CardBins.Ranges ranges, int range) {
    if (ranges.cuts().isEmpty()) {
      return Decimal.of(1);
    }
    if (range == 0) {
      return ranges.cuts().getFirst().at().minus(Decimal.of(1));
    }
    var cut = ranges.cuts().get(range - 1);
    return switch (cut.side()) {
      case ABOVE -> cut.at();
      case BELOW ->
          range < ranges.cuts().size()
              ? ranges.cuts().get(range).at()
              : cut.at().plus(Decimal.of(1));
    };
  }
}
