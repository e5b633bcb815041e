package org.goodfaith.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.goodfaith.learn.altman.Altman;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Altman's formulas, to hold a learned card of companies against.
@Command(
    name = "altman",
    description = {
      "Work out Altman's Z or Z'' for each row of a CSV file, or write it as a reference card.",
      "A row with a figure missing is insufficient, and never low."
    })
final class AltmanCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "CSV with the columns assets, liabilities, working-capital, retained, earnings, and",
        "equity for Z'', market-value and sales for Z."
      })
  private @Nullable Path file;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "z2",
      description = "z: listed manufacturers; z2: Z'', any trade (default: ${DEFAULT-VALUE}).")
  private String model = "";

  @Option(names = "--card", paramLabel = "FILE", description = "Write it as a card of steps.")
  private @Nullable Path card;

  @Override
  public Integer call() {
    Altman altman =
        Altman.ofCode(model)
            .orElseThrow(
                () -> UserTrouble.misuse("There is no model '" + model + "'.", "Write z or z2."));
    Path rows = file;
    Path to = card;
    if (rows == null && to == null) {
      throw UserTrouble.misuse("Nothing is asked for.", "Name a CSV file, or --card FILE.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (to != null) {
      CardFiles.write(to, altman.card().json());
      out.println("Wrote " + altman.title() + " to " + to + ".");
    }
    if (rows != null) {
      work(altman, rows, out);
    }
    out.flush();
    return 0;
  }

  private void work(Altman altman, Path rows, PrintWriter out) {
    long read = 0;
    long insufficient = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(rows)) {
      for (NamedCsvRecord row : csv) {
        if (read == 0) {
          needColumns(altman, rows, row.getHeader());
        }
        read++;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", row.getStartingLineNumber());
        line.put("model", altman.code());
        switch (altman.work(figures(altman, row))) {
          case Altman.Worked(var ratios, BigDecimal score, Altman.Zone zone) -> {
            line.putAll(ratios);
            line.put("score", score);
            line.put("zone", zone.name().toLowerCase(Locale.ROOT));
          }
          case Altman.Insufficient(var missing) -> {
            insufficient++;
            line.put("zone", "insufficient");
            line.put("missing", missing);
          }
        }
        out.println(JsonText.of(line));
      }
    } catch (IOException e) {
      throw new UserTrouble("The file " + rows + " cannot be read.", "Name a CSV file.", e);
    }
    if (read == 0) {
      throw new UserTrouble(
          "The file " + rows + " holds no row below its header.",
          "Name a CSV file with the columns " + String.join(", ", altman.figures()) + ".");
    }
    spec.commandLine().getErr().println(read + " rows read, " + insufficient + " insufficient.");
  }

  /// A column that is not there at all is a wrong file, and no figure that a company lacks.
  private static void needColumns(Altman altman, Path rows, List<String> header) {
    List<String> absent = altman.figures().stream().filter(name -> !header.contains(name)).toList();
    if (!absent.isEmpty()) {
      throw new UserTrouble(
          "The file "
              + rows
              + " lacks the columns "
              + String.join(", ", absent)
              + "; it has "
              + String.join(", ", header)
              + ".",
          "Name the columns as "
              + altman.title()
              + " does; leave a figure empty where a company does not have it.");
    }
  }

  private static Map<String, BigDecimal> figures(Altman altman, NamedCsvRecord row) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (String name : altman.figures()) {
      row.findField(name)
          .map(String::strip)
          .filter(text -> text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?"))
          .ifPresent(text -> figures.put(name, new BigDecimal(text)));
    }
    return figures;
  }
}
