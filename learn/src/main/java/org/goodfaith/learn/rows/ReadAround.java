package org.goodfaith.learn.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodfaith.learn.rows.LearnConfig.Around;
import org.goodfaith.learn.rows.LearnConfig.Fair;
import org.goodfaith.learn.rows.LearnConfig.Rejects;
import org.goodfaith.learn.rows.LearnConfig.Select;
import org.goodfaith.learn.rows.LearnConfig.Way;

/// Reads what a page wishes around fitting.
final class ReadAround {
  private ReadAround() {}

  static Around of(Yaml page) {
    return new Around(fair(page), rejects(page), select(page));
  }

  private static Optional<Fair> fair(Yaml page) {
    if (!page.has("fair")) {
      return Optional.empty();
    }
    Yaml fair = page.map("fair");
    fair.allow("within", "accept", "attributes");
    List<String> audited = page.texts("audit");
    for (String attribute : fair.texts("attributes")) {
      fair.oneOf("attributes", attribute, "audited attribute", audited);
    }
    if (audited.isEmpty()) {
      page.wrong(
          "fair",
          "no protected attribute is declared",
          "`audit:` with the attributes to even out",
          "Add `audit:`; the card will not read them.");
    }
    return Optional.of(
        new Fair(
            fair.number("within", 0.05, v -> v >= 0 && v < 1, "a share from 0 to below 1"),
            fair.number("accept", 0.7, v -> v > 0 && v < 1, "a share above 0 and below 1"),
            fair.texts("attributes")));
  }

  private static Optional<Rejects> rejects(Yaml page) {
    if (!page.has("rejects")) {
      return Optional.empty();
    }
    Yaml rejects = page.map("rejects");
    rejects.allow("column", "values", "way", "factor");
    List<String> ways = Arrays.stream(Way.values()).map(Way::word).toList();
    String way = rejects.word("way", Way.PARCELLING.word(), ways);
    if (rejects.texts("values").isEmpty()) {
      rejects.wrong(
          "values", "'values' is missing", "values of rejected rows", "Add `values:` with them.");
    }
    if (!rejects.has("factor")) {
      rejects.wrong(
          "factor",
          "'factor' is missing, and nothing in the data can tell it",
          "a number from 0.1 to 100",
          "Say by how much the odds of rejected rows are worse; 1 where they are no worse.");
    }
    return Optional.of(
        new Rejects(
            rejects.required("column", "the column that tells rejected rows"),
            rejects.texts("values"),
            way.equals(Way.FUZZY.word()) ? Way.FUZZY : Way.PARCELLING,
            rejects.number("factor", 1, v -> v >= 0.1 && v <= 100, "a number from 0.1 to 100")));
  }

  private static Optional<Select> select(Yaml page) {
    if (!page.has("select")) {
      return Optional.empty();
    }
    Yaml select = page.map("select");
    select.allow("by", "least", "most");
    return Optional.of(
        new Select(
            select.word("by", "value", List.of("value", "stepwise")).equals("stepwise"),
            select.number("least", 0.02, v -> v >= 0 && v <= 10, "an information value from 0"),
            select.whole("most", 1000, 1, 100_000)));
  }
}
