package org.goodfaith.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.advice.AdviseRow;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.score.CardScore;
import org.goodfaith.learn.score.ScoreRow;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Scores the rows of a file by a card.
@Command(
    name = "score",
    description = {
      "Score the rows of a CSV file by a card: points, and why points are missing, most first.",
      "A row with a text where a number stands is refused with its place; the others go on."
    })
final class ScoreFile implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CardArgument given = new CardArgument();

  @Parameters(index = "1", paramLabel = "FILE", description = "CSV with names of columns.")
  private Path rows = Path.of("");

  @Option(
      names = "--reasons",
      paramLabel = "N",
      defaultValue = "4",
      description = "Reasons a row (default: ${DEFAULT-VALUE}).")
  private int reasons;

  @Option(
      names = "--reach",
      paramLabel = "POINTS",
      description = "Say for rows below what their subject could do to reach as many points.")
  private @Nullable Long reach;

  @Override
  public Integer call() {
    Scorecard card = given.card();
    PrintWriter out = spec.commandLine().getOut();
    long read = 0;
    long refused = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(rows)) {
      for (NamedCsvRecord row : csv) {
        if (read++ == 0) {
          columns(card, row);
        }
        try {
          out.println(JsonText.of(line(card, row)));
        } catch (LearnRefused e) {
          refused++;
          for (Fault fault : e.faults()) {
            spec.commandLine().getErr().println(UserTrouble.words(fault));
          }
        }
      }
    } catch (IOException e) {
      throw new UserTrouble("The file " + rows + " cannot be read.", "Name a CSV file.", e);
    }
    out.flush();
    spec.commandLine()
        .getErr()
        .println(read + " rows read, " + (read - refused) + " scored, " + refused + " refused.");
    return refused == 0 ? 0 : 1;
  }

  private Map<String, Object> line(Scorecard card, NamedCsvRecord row) throws LearnRefused {
    Map<String, String> values = new LinkedHashMap<>();
    for (CardCharacteristic one : card.characteristics()) {
      row.findField(one.name()).ifPresent(value -> values.put(one.name(), value));
    }
    String name = String.valueOf(rows.getFileName());
    CardScore score = ScoreRow.score(card, values, Place.ofLine(name, row.getStartingLineNumber()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", row.getStartingLineNumber());
    map.put("points", score.points());
    map.put(
        "reasons",
        score.reasons().stream()
            .limit(reasons)
            .map(reason ->
                Map.of("code", reason.name(), "lost", reason.lost(), "text", reason.text()))
            .toList());
    if (reach != null && score.points() < reach) {
      map.put(
          "advice",
          AdviseRow.advise(card, values, reach).map(AdviseRow.Advice::texts).orElse(List.of()));
    }
    return map;
  }

  private void columns(Scorecard card, NamedCsvRecord row) {
    List<String> absent = new ArrayList<>();
    for (CardCharacteristic one : card.characteristics()) {
      if (!row.getHeader().contains(one.name())) {
        absent.add(one.name());
      }
    }
    if (!absent.isEmpty()) {
      throw new UserTrouble(
          rows + " has no column " + String.join(", ", absent) + ".",
          "Name the columns as the card does; a column may be empty.");
    }
  }
}
