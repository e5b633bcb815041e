package org.goodfaith.learn.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins.Ranges;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardCharacteristic.Promise;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.page.PageTerms.Grade;

/// Writes a card as articles of the rulebook: one for the score with its grades and where it comes
/// from, and one for each characteristic with its points.
public final class WriteArticle {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ,.()/-]*");

  private final StringBuilder out = new StringBuilder(4096);
  private final Scorecard card;
  private final Scorecard from;
  private final PageTerms terms;

  private WriteArticle(Scorecard from, PageTerms terms) throws LearnRefused {
    this.from = from;
    this.card = PublishableCard.of(from);
    this.terms = terms;
  }

  /// @param card any
  /// @param terms what the page says beside it
  /// @return a file of the rulebook
  /// @throws LearnRefused where the rulebook knows no such card
  public static String page(Scorecard card, PageTerms terms) throws LearnRefused {
    return new WriteArticle(card, terms).page();
  }

  private String page() {
    out.append("# ").append(line(card.title())).append("\n");
    heading(0, card.title());
    provenance();
    score();
    grade();
    for (int i = 0; i < card.characteristics().size(); i++) {
      characteristic(i + 1, card.characteristics().get(i));
    }
    return out.toString();
  }

  private void heading(int number, String title) {
    out.append("\n## Article ").append(terms.article() + number).append(". ").append(line(title));
    out.append("\n\n*In force from ").append(terms.from()).append(".*\n\n");
  }

  private void provenance() {
    Provenance where = card.provenance();
    out.append(
            "This score was learned from outcomes. It tells how likely it is that the following ")
        .append("does not happen: ")
        .append(sentence(where.outcome()))
        .append(" More points are better. ")
        .append(
            "Each characteristic has an article below; its points are counted from zero, which ")
        .append("speaks neither for nor against, and what is not known counts zero or more.\n\n")
        .append(
            "Nobody is refused anything by this score but what a lender refuses of its own.\n\n")
        .append("| where it comes from | |\n| --- | --- |\n");
    row("about whom", where.population());
    row(
        "learned from",
        where.rows().signum() == 0
            ? "no data: the points are stated"
            : whole(where.rows()) + " rows, " + whole(where.bad()) + " of them with the outcome");
    row("data, SHA-256", where.data());
    row("how", where.method());
    row("seed", Long.toString(where.seed()));
    row("made on", where.made());
    row("card, SHA-256", from.digest().hex());
    for (Provenance.Metric metric : where.metrics()) {
      row(
          metric.name() + ", " + metric.sample(),
          metric.value() + " (" + metric.low() + " to " + metric.high() + ")");
    }
    row(
        "what points mean",
        card.scaling().basePoints()
            + " points: odds of "
            + card.scaling().baseOdds()
            + " to 1; "
            + card.scaling().pdo()
            + " more points double them");
    where
        .approvals()
        .forEach(one -> row("approved", one.by() + ", " + one.day() + ": " + one.purpose()));
    where.limits().forEach(limit -> row("limit", limit));
    out.append("\n");
  }

  /// A weight, whole where it is.
  private static String whole(Decimal weight) {
    return weight.toBigDecimal().stripTrailingZeros().toPlainString();
  }

  private void row(String name, String text) {
    if (!text.isEmpty()) {
      out.append("| ").append(cell(name)).append(" | ").append(cell(text)).append(" |\n");
    }
  }

  private void score() {
    out.append("```score\ncode: ").append(card.code());
    field("title", card.title());
    out.append("\nabout: ").append(terms.about().code());
    out.append("\nrange: ").append(card.least()).append(" to ").append(card.most());
    out.append("\nstart: ").append(card.start());
    out.append("\ncontexts: [").append(String.join(", ", terms.contexts())).append("]");
    out.append("\nopt-in: ").append(terms.optIn() ? "yes" : "no");
    out.append("\nneeds: ").append(terms.needs()).append("\n```\n\n");
  }

  private void grade() {
    List<Grade> grades = terms.grades().isEmpty() ? Grades.of(card) : terms.grades();
    out.append("```grade\nscore: ").append(card.code()).append("\nbands:\n");
    long top = card.most();
    for (int i = 0; i < grades.size(); i++) {
      long least = i == grades.size() - 1 ? card.least() : grades.get(i).from();
      out.append("  ").append(grades.get(i).name()).append(": ").append(least);
      out.append(" to ").append(top).append("\n");
      top = least - 1;
    }
    out.append("```\n");
  }

  private void characteristic(int number, CardCharacteristic one) {
    heading(number, one.title());
    out.append(sentence(one.title())).append(" ");
    out.append("Between ").append(one.least()).append(" and ").append(one.most()).append(" points");
    out.append(
        switch (one.use().promise()) {
          case NONE -> ".";
          case RISING -> "; more is never worse.";
          case FALLING -> "; more is never better.";
        });
    if (!one.use().reason().isEmpty()) {
      out.append(" Where it costs points: ").append(sentence(one.use().reason()));
    }
    if (!one.use().advice().isEmpty()) {
      out.append(" What helps: ").append(sentence(one.use().advice()));
    }
    out.append("\n\n```points\ncode: ").append(card.code()).append(".").append(one.name());
    field("title", one.title());
    out.append("\nscore: ").append(card.code());
    out.append("\nvalue: ").append(one.value());
    if (one.use().promise() != Promise.NONE) {
      out.append("\npromises: more is never ");
      out.append(one.use().promise() == Promise.RISING ? "worse" : "better");
    }
    out.append("\nbins:\n");
    bins((Ranges) one.bins());
    out.append("missing: ").append(one.missing().points()).append("\n```\n");
  }

  private void bins(Ranges ranges) {
    List<String> words = new ArrayList<>();
    List<Cut> cuts = ranges.cuts();
    for (int i = 0; i <= cuts.size(); i++) {
      if (cuts.isEmpty()) {
        words.add("any value");
      } else if (i == 0) {
        words.add("below " + cuts.getFirst().at());
      } else if (i == cuts.size()) {
        words.add(cuts.getLast().at() + " or more");
      } else {
        words.add(cuts.get(i - 1).at() + " to below " + cuts.get(i).at());
      }
      out.append("  ").append(words.getLast()).append(": ");
      out.append(ranges.ranges().get(i).points()).append("\n");
    }
  }

  private void field(String key, String text) {
    String one = line(text);
    out.append("\n").append(key).append(": ");
    out.append(
        PLAIN.matcher(one).matches()
            ? one
            : "\"" + one.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  private static String sentence(String text) {
    String one = line(text);
    boolean ends = one.endsWith(".") || one.endsWith("!") || one.endsWith("?");
    String first = one.isEmpty() ? "" : one.substring(0, 1).toUpperCase(Locale.ROOT);
    return one.isEmpty() ? "" : first + one.substring(1) + (ends ? "" : ".");
  }

  /// One line, and no Markdown of its own.
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").replace("`", "'").replace("*", "").strip();
  }

  private static String cell(String text) {
    return line(text).replace("|", "/");
  }
}
