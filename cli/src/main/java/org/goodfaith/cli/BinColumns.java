package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.Fault;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.bins.BinColumn;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows the best bins of the columns of a file.
@Command(
    name = "bin",
    description = {
      "Show the best bins of each column, exactly, by the wishes of the page.",
      "A column whose wishes no bins keep to is refused with the wish; the others go on."
    })
final class BinColumns implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();

  @Option(names = "--column", paramLabel = "NAME", description = "Only these columns.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    LearnConfig config = learn.config();
    Sample sample = LearnOptions.rows(config).sample();
    known(sample);
    List<BinColumn> binned = new ArrayList<>();
    boolean whole = true;
    for (Column column : sample.columns()) {
      if (!names.isEmpty() && !names.contains(column.name())) {
        continue;
      }
      try {
        binned.add(BinColumn.of(sample, column, config));
      } catch (LearnRefused refused) {
        whole = false;
        for (Fault fault : refused.faults()) {
          spec.commandLine().getErr().println(UserTrouble.words(fault));
        }
      }
    }
    binned.sort(Comparator.comparingDouble(BinColumn::value).reversed());
    PrintWriter out = spec.commandLine().getOut();
    if (learn.json) {
      out.println(JsonText.of(Map.of("columns", binned.stream().map(BinColumns::json).toList())));
    } else {
      binned.forEach(one -> print(out, one));
    }
    out.flush();
    return whole ? 0 : 1;
  }

  private void known(Sample sample) {
    List<String> there = sample.columns().stream().map(Column::name).toList();
    for (String name : names) {
      if (!there.contains(name)) {
        throw UserTrouble.misuse(
            "The card may not read a column '" + name + "'.",
            "Name one of: " + String.join(", ", there) + ".");
      }
    }
  }

  private static void print(PrintWriter out, BinColumn column) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s: information value %.4f, trend %s",
            column.name(),
            column.value(),
            column.trend().word()));
    for (BinColumn.Bin bin : column.bins()) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %-34s %,12.0f rows  %s  evidence %+.4f  value %.4f",
              bin.words().length() > 34 ? bin.words().substring(0, 31) + "..." : bin.words(),
              bin.good() + bin.bad(),
              Double.isNaN(bin.badRate())
                  ? "         "
                  : String.format(Locale.ROOT, "bad %.3f", bin.badRate()),
              bin.evidence(),
              bin.value()));
    }
  }

  private static Map<String, Object> json(BinColumn column) {
    List<Map<String, Object>> bins = new ArrayList<>();
    for (BinColumn.Bin bin : column.bins()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("bin", bin.words());
      json.put("good", JudgeJson.number(bin.good()));
      json.put("bad", JudgeJson.number(bin.bad()));
      json.put("evidence", JudgeJson.number(bin.evidence()));
      json.put("value", JudgeJson.number(bin.value()));
      bins.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("trend", column.trend().word());
    json.put("value", JudgeJson.number(column.value()));
    json.put("bins", bins);
    return json;
  }
}
