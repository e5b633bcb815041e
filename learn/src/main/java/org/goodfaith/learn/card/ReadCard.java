package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.CardCharacteristic.Promise;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.Scorecard.Baseline;

/// Reads a card from its JSON form.
public final class ReadCard {
  private ReadCard() {}

  /// @param text as `Scorecard.json` spells it; order and spaces do not matter
  /// @param file its name, for faults
  /// @return the card
  /// @throws LearnRefused where the text is no card: with the key, what is allowed and the remedy
  public static Scorecard read(String text, String file) throws LearnRefused {
    CardFields fields = new CardFields(map(text, file), file, "");
    if (!fields.has("format") || !fields.text("format").equals(WriteCard.FORMAT)) {
      throw fields.refused("format", WriteCard.FORMAT);
    }
    List<CardCharacteristic> characteristics = new ArrayList<>();
    for (CardFields one : fields.objects("characteristics")) {
      characteristics.add(characteristic(one));
    }
    List<TwoWayTable> tables = new ArrayList<>();
    for (CardFields one : fields.objects("tables")) {
      tables.add(table(one));
    }
    try {
      Scorecard card =
          new Scorecard(
              fields.text("code"),
              fields.text("title"),
              fields.whole("start"),
              characteristics,
              tables,
              fields.word("baseline", Baseline.class),
              scaling(fields.object("scaling")),
              provenance(fields.object("provenance")));
      fields.end();
      return card;
    } catch (IllegalArgumentException e) {
      throw fields.wrong(why(e));
    }
  }

  private static Map<String, Object> map(String text, String file) throws LearnRefused {
    try {
      return JsonReader.readMap(text);
    } catch (IllegalArgumentException e) {
      throw LearnRefused.of(
          "card.json",
          new Place(file, 0, 0),
          List.of(file, "this is no card in JSON: " + why(e)),
          "a card as `learn` writes it",
          "Name another file, or write the card anew.");
    }
  }

  private static CardCharacteristic characteristic(CardFields fields) throws LearnRefused {
    try {
      CardCharacteristic one =
          new CardCharacteristic(
              fields.text("name"),
              fields.text("title"),
              fields.text("value"),
              cellOf(fields.object("missing")),
              fields.has("groups")
                  ? groups(fields.object("groups"))
                  : ranges(fields.object("ranges")),
              fields.whole("neutral"),
              use(fields));
      fields.end();
      return one;
    } catch (IllegalArgumentException e) {
      throw fields.wrong(why(e));
    }
  }

  private static Use use(CardFields fields) throws LearnRefused {
    return new Use(
        fields.word("promise", Promise.class),
        fields.flag("alternative"),
        fields.word("move", Move.class),
        fields.text("reason"),
        fields.text("advice"));
  }

  private static CardBins ranges(CardFields fields) throws LearnRefused {
    List<CardBins.Special> specials = new ArrayList<>();
    for (CardFields one : fields.objects("specials")) {
      specials.add(new CardBins.Special(one.text("title"), one.decimals("values"), cell(one)));
      one.end();
    }
    List<Cut> cuts = new ArrayList<>();
    for (CardFields one : fields.objects("cuts")) {
      cuts.add(new Cut(one.decimal("at"), one.word("side", Cut.Side.class)));
      one.end();
    }
    List<Cell> cells = new ArrayList<>();
    for (CardFields one : fields.objects("ranges")) {
      cells.add(cellOf(one));
    }
    long scale = fields.whole("scale");
    fields.end();
    return new CardBins.Ranges(Math.toIntExact(scale), specials, cuts, cells);
  }

  private static CardBins groups(CardFields fields) throws LearnRefused {
    List<CardBins.Group> groups = new ArrayList<>();
    for (CardFields one : fields.objects("groups")) {
      groups.add(new CardBins.Group(one.text("title"), one.texts("categories"), cell(one)));
      one.end();
    }
    Cell other = cellOf(fields.object("other"));
    fields.end();
    return new CardBins.Groups(groups, other);
  }

  private static Cell cell(CardFields fields) throws LearnRefused {
    return new Cell(fields.whole("points"), fields.decimal("rows"), fields.decimal("bad"));
  }

  private static Cell cellOf(CardFields fields) throws LearnRefused {
    Cell cell = cell(fields);
    fields.end();
    return cell;
  }

  private static TwoWayTable table(CardFields fields) throws LearnRefused {
    List<List<Long>> points = new ArrayList<>();
    for (Object row : fields.list("points")) {
      points.add(fields.wholes("points", row));
    }
    TwoWayTable table =
        new TwoWayTable(
            fields.text("title"),
            fields.text("first"),
            fields.text("second"),
            points,
            fields.whole("neutral"));
    fields.end();
    return table;
  }

  private static Scaling scaling(CardFields fields) throws LearnRefused {
    Decimal odds = fields.decimal("base-odds");
    Scaling scaling = new Scaling(fields.whole("base-points"), odds, fields.whole("pdo"));
    fields.end();
    return scaling;
  }

  private static Provenance provenance(CardFields fields) throws LearnRefused {
    List<Provenance.Metric> metrics = new ArrayList<>();
    for (CardFields one : fields.objects("metrics")) {
      metrics.add(
          new Provenance.Metric(
              one.text("name"),
              one.text("sample"),
              one.decimal("value"),
              one.decimal("low"),
              one.decimal("high")));
      one.end();
    }
    List<Provenance.Band> bands = new ArrayList<>();
    for (CardFields one : fields.objects("bands")) {
      bands.add(new Provenance.Band(one.whole("from"), one.decimal("rows"), one.decimal("bad")));
      one.end();
    }
    List<Provenance.Approval> approvals = new ArrayList<>();
    for (CardFields one : fields.objects("approvals")) {
      approvals.add(new Provenance.Approval(one.text("by"), one.text("day"), one.text("purpose")));
      one.end();
    }
    Provenance from =
        new Provenance(
            fields.text("outcome"),
            fields.text("population"),
            fields.text("data"),
            fields.decimal("rows"),
            fields.decimal("bad"),
            fields.text("method"),
            fields.whole("seed"),
            fields.text("made"),
            metrics,
            bands,
            approvals,
            fields.texts("limits"));
    fields.end();
    return from;
  }

  private static String why(IllegalArgumentException e) {
    String message = e.getMessage();
    return message == null ? "it does not fit together" : message;
  }
}
