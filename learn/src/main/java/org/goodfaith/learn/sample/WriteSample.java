package org.goodfaith.learn.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.learn.sample.Sample.SampleRow;

/// Writes a sample as a CSV file, and its sheet: where it comes from, what is in it, and what to
/// beware of.
public final class WriteSample {
  private static final int SHARE_SCALE = 4;

  private WriteSample() {}

  /// @return the rows, one a line, below the names of the columns
  public static String csv(Sample sample) {
    StringBuilder out = new StringBuilder(sample.rows().size() * 40);
    out.append("group,as-of");
    sample.rules().forEach(rule -> out.append(',').append(Sample.column(rule)));
    out.append(",outcome\n");
    for (SampleRow row : sample.rows()) {
      out.append(row.group()).append(',').append(row.asOf());
      row.values().forEach(value -> out.append(',').append(value));
      out.append(',').append(row.bad() ? 1 : 0).append('\n');
    }
    return out.toString();
  }

  /// @return the sheet, by key, in order
  public static Map<String, Object> sheet(Sample sample) {
    SampleQuestion question = sample.question();
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("law", question.law().digest().hex());
    sheet.put("score", question.score());
    sheet.put("outcome", question.outcome());
    ScoreRule about = rule(question);
    sheet.put("about", about.about().code());
    sheet.put("contexts", about.contexts().stream().map(Context::code).sorted().toList());
    sheet.put("needs", about.fileRecords() + " records of " + String.join(", ", about.fileKinds()));
    sheet.put("days", question.days().stream().map(LocalDate::toString).toList());
    sheet.put("after", question.after().toString());
    sheet.put("known_at", question.known().sealedAt().toString());
    sheet.put("tree_size", question.known().size());
    sheet.put("outcome_known_at", question.knownLater().sealedAt().toString());
    sheet.put("outcome_tree_size", question.knownLater().size());
    sheet.put("rows", (long) sample.rows().size());
    sheet.put("bad", sample.bad());
    sheet.put("bad_rate", share(sample.bad(), sample.rows().size()));
    sheet.put("left_out", new LinkedHashMap<>(sample.leftOut()));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < sample.rules().size(); i++) {
      columns.add(column(sample, i));
    }
    sheet.put("columns", columns);
    sheet.put("by_day", question.days().stream().map(day -> day(sample, day)).toList());
    sheet.put("beware", beware(question));
    sheet.put("data", Hash.of(csv(sample).getBytes(StandardCharsets.UTF_8)).hex());
    return sheet;
  }

  private static ScoreRule rule(SampleQuestion question) {
    return question.law().on(question.days().getFirst()).scores().stream()
        .filter(one -> one.code().equals(question.score()))
        .findFirst()
        .orElseThrow();
  }

  /// @param sample which
  /// @param values of the characteristics as the rulebook writes them, by code
  /// @return the page that `learn fit` reads beside `sample.csv`; nothing known is neutral in it
  public static String config(Sample sample, Map<String, String> values) {
    SampleQuestion question = sample.question();
    PointsRule outcome =
        question
            .law()
            .on(question.after().after(question.days().getFirst()))
            .pointsOf(question.outcome())
            .getFirst();
    StringBuilder out = new StringBuilder(2048);
    out.append("code: learned\ntitle: Learned from the registry\n");
    out.append("outcome: ").append(quoted(outcome.title() + ", within " + question.after()));
    out.append("\npopulation: ");
    out.append(quoted("the registry's own, as of " + days(question)));
    out.append("\nlimits: [").append(String.join(", ", quoted(beware(question)))).append("]\n");
    out.append("file: sample.csv\ntarget: {column: outcome, bad: \"1\", good: \"0\"}\n");
    out.append("group: group\nignore: [as-of]\nmissing-points: neutral\ncolumns:\n");
    for (PointsRule rule : sample.rules()) {
      out.append("  ")
          .append(Sample.column(rule))
          .append(": {title: ")
          .append(quoted(rule.title()));
      out.append(", value: ").append(quoted(values.getOrDefault(rule.code(), ""))).append("}\n");
    }
    return out.toString();
  }

  private static String days(SampleQuestion question) {
    return String.join(", ", question.days().stream().map(LocalDate::toString).toList());
  }

  private static List<String> quoted(List<String> texts) {
    return texts.stream().map(WriteSample::quoted).toList();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Map<String, Object> column(Sample sample, int column) {
    PointsRule rule = sample.rules().get(column);
    long missing = sample.rows().stream().filter(row -> row.values().get(column).isEmpty()).count();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", Sample.column(rule));
    map.put("title", rule.title());
    map.put("article", rule.origin().article());
    map.put("missing", missing);
    map.put(
        "different",
        sample.rows().stream().map(row -> row.values().get(column)).distinct().count());
    return map;
  }

  private static Map<String, Object> day(Sample sample, LocalDate day) {
    long rows = sample.rows().stream().filter(row -> row.asOf().equals(day)).count();
    long bad = sample.rows().stream().filter(row -> row.asOf().equals(day) && row.bad()).count();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("as_of", day.toString());
    map.put("rows", rows);
    map.put("bad", bad);
    map.put("bad_rate", share(bad, rows));
    return map;
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "0" : Decimal.of(part).dividedBy(Decimal.of(whole), SHARE_SCALE).toString();
  }

  private static List<String> beware(SampleQuestion question) {
    List<String> beware = new ArrayList<>();
    LocalDate known = LocalDate.ofInstant(question.known().sealedAt(), ZoneOffset.UTC);
    LocalDate first = question.days().getFirst();
    if (known.isAfter(first)) {
      beware.add(
          "The characteristics are as of the day of decision, but as known on "
              + known
              + ": what reached the registry late is seen here earlier than it was. No record dated"
              + " after the decision is read. Say an earlier moment to see only what was known.");
    }
    LocalDate end = question.after().after(question.days().getLast());
    LocalDate knownLater = LocalDate.ofInstant(question.knownLater().sealedAt(), ZoneOffset.UTC);
    if (knownLater.isBefore(end)) {
      beware.add(
          "The outcomes run to " + end + ", and nothing later than " + knownLater + " is known.");
    }
    return beware;
  }
}
