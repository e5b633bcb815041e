package org.goodfaith.learn.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.Scaling;

/// Reads the page that says what the columns of a file mean and what is wished of a card.
public final class ReadConfig {
  private static final List<String> KEYS =
      List.of(
          "code",
          "title",
          "outcome",
          "population",
          "purpose",
          "limits",
          "file",
          "separator",
          "header",
          "missing",
          "target",
          "ignore",
          "only",
          "audit",
          "weight",
          "group",
          "period",
          "exclude",
          "columns",
          "method",
          "tables",
          "max-bins",
          "missing-points",
          "scaling",
          "seed",
          "folds",
          "repeats",
          "fold-seed",
          "out-of-time",
          "cost",
          "fair",
          "rejects",
          "select");

  private static final List<String> MISSING = List.of("", "NA", "N/A", "NaN", "null", "?");

  private static final Pattern CODE = Pattern.compile("[-+]?[0-9]{1,9}(?:\\.[0-9]{1,6})?");

  private ReadConfig() {}

  /// @param file the page
  /// @return what it says
  /// @throws LearnRefused naming every fault of it with its place
  public static LearnConfig read(Path file) throws LearnRefused {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return of(text, file.toString(), file.toAbsolutePath().resolveSibling(""));
    } catch (IOException unreadable) {
      throw LearnRefused.of(
          "learn.config",
          new Place(file.toString(), 0, 0),
          List.of(file.toString(), "the page cannot be read"),
          "a YAML page that says what the columns of a file mean",
          "Give the path of such a page; docs/guides/learn-a-scorecard.md shows one.");
    }
  }

  /// @param text of the page
  /// @param name of the page, for faults
  /// @param folder that paths of the page start from
  /// @return what it says
  /// @throws LearnRefused naming every fault of it with its place
  public static LearnConfig of(String text, String name, Path folder) throws LearnRefused {
    Yaml page = Yaml.read(text, name);
    page.allow(KEYS.toArray(String[]::new));
    Path path = folder.resolve(page.required("file", "the path of a CSV file")).normalize();
    Yaml target = page.map("target");
    target.allow("column", "bad", "good");
    LearnConfig.Target outcome =
        new LearnConfig.Target(
            target.required("column", "the column that tells the outcome"),
            target.texts("bad"),
            target.texts("good"));
    if (outcome.bad().isEmpty()) {
      target.wrong(
          "bad", "'bad' is missing", "values of the outcome", "Add `bad:` with its values.");
    }
    LearnConfig config =
        new LearnConfig(
            words(page, path),
            new LearnConfig.Source(path, separator(page), page.texts("header"), missing(page)),
            outcome,
            roles(page),
            columns(page),
            fitting(page),
            judging(page),
            ReadAround.of(page));
    page.refuseFaults();
    return config;
  }

  private static LearnConfig.Words words(Yaml page, Path path) {
    String stem = String.valueOf(path.getFileName()).replaceAll("\\..*", "");
    String code = page.text("code", stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    return new LearnConfig.Words(
        code,
        page.text("title", code),
        page.text("outcome", "the outcome"),
        page.text("population", ""),
        page.text("purpose", ""),
        page.texts("limits"));
  }

  private static char separator(Yaml page) {
    String word = page.text("separator", "");
    return switch (word) {
      case "" -> 0;
      case "tab" -> '\t';
      case "space" -> ' ';
      default -> word.charAt(0);
    };
  }

  private static List<String> missing(Yaml page) {
    return page.has("missing") ? page.texts("missing") : MISSING;
  }

  private static LearnConfig.Roles roles(Yaml page) {
    Map<String, List<String>> exclude = new LinkedHashMap<>();
    for (Yaml one : page.maps("exclude")) {
      one.allow("column", "values");
      exclude.put(one.required("column", "a column"), one.texts("values"));
    }
    return new LearnConfig.Roles(
        page.texts("ignore"),
        page.texts("only"),
        page.texts("audit"),
        page.text("weight", ""),
        page.text("group", ""),
        page.text("period", ""),
        exclude);
  }

  private static Map<String, LearnConfig.ColumnWords> columns(Yaml page) {
    Map<String, LearnConfig.ColumnWords> columns = new LinkedHashMap<>();
    Yaml all = page.map("columns");
    for (String name : all.keys()) {
      Yaml one = all.map(name);
      one.allow(
          "title",
          "value",
          "kind",
          "trend",
          "special",
          "alternative",
          "min-share",
          "move",
          "reason",
          "advice");
      Map<String, List<String>> specials = new LinkedHashMap<>();
      Yaml special = one.map("special");
      special.keys().forEach(title -> specials.put(title, codes(special, title)));
      String trend = one.word("trend", "auto", Trend.words());
      List<String> moves =
          Arrays.stream(Move.values()).map(move -> move.name().toLowerCase(Locale.ROOT)).toList();
      String move = one.word("move", "fixed", moves);
      columns.put(
          name,
          new LearnConfig.ColumnWords(
              one.text("title", name),
              one.text("value", ""),
              one.word("kind", "", List.of("number", "category")),
              Trend.of(trend).orElse(Trend.AUTO),
              specials,
              one.flag("alternative"),
              one.number("min-share", 0, v -> v >= 0 && v <= 0.5, "a share from 0 to 0.5"),
              new LearnConfig.Use(
                  moves.contains(move) ? Move.valueOf(move.toUpperCase(Locale.ROOT)) : Move.FIXED,
                  one.text("reason", ""),
                  one.text("advice", ""))));
    }
    return columns;
  }

  /// Special codes are numbers that a card can hold exactly.
  private static List<String> codes(Yaml special, String title) {
    List<String> codes = special.texts(title);
    for (String code : codes) {
      if (!CODE.matcher(code).matches()) {
        special.wrong(
            title,
            "special code '" + code + "' of '" + title + "' is no number",
            "numbers of at most 9 digits and 6 decimals, such as -999",
            "Write the code as it stands in the file; texts that mean nothing known go to"
                + " `missing:`.");
      }
    }
    return codes.stream().filter(code -> CODE.matcher(code).matches()).toList();
  }

  private static LearnConfig.Fitting fitting(Yaml page) {
    Yaml scaling = page.map("scaling");
    scaling.allow("points", "odds", "double");
    double odds = scaling.number("odds", 20, v -> v > 0 && v < 1e6, "odds to 1, above zero");
    return new LearnConfig.Fitting(
        page.word("method", "boosted", List.of("boosted", "logistic")),
        page.whole("tables", 0, 0, 500),
        page.whole("max-bins", 12, 2, 40),
        page.word("missing-points", "learned", List.of("learned", "neutral")).equals("neutral"),
        new Scaling(
            scaling.whole("points", 600, -100_000, 100_000),
            decimal(odds),
            scaling.whole("double", 40, 1, 10_000)),
        page.whole("seed", 1, 0, Integer.MAX_VALUE));
  }

  private static Decimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
    return new Decimal(plain.unscaledValue().longValueExact(), plain.scale());
  }

  private static LearnConfig.Judging judging(Yaml page) {
    Yaml cost = page.map("cost");
    cost.allow("bad", "good");
    return new LearnConfig.Judging(
        page.whole("folds", 10, 2, 100),
        page.whole("repeats", 1, 1, 100),
        page.whole("fold-seed", 1_000, 0, Integer.MAX_VALUE),
        page.text("out-of-time", ""),
        cost.number("bad", 5, v -> v >= 0, "a number from 0"),
        cost.number("good", 1, v -> v >= 0, "a number from 0"));
  }
}
