package org.goodfaith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures intake as a whole process, side by side with the raw `COPY` of the very rows it wrote
/// into the same indexed tables of an empty database, in turns: program, copy, program, copy.
///
/// Run by `./goodfaith bench intake`: prints medians, the ratio, and the time of `verify`.
public final class IntakeTrial {
  private final Path root;
  private final Path work;
  private final int records;

  private IntakeTrial(Path root, Path work, int records) {
    this.root = root;
    this.work = work;
    this.records = records;
  }

  /// @param args number of card records, then number of rounds; one million and three by default
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    Path work = Files.createTempDirectory("goodfaith-bench");
    try {
      new IntakeTrial(root, work, records).run(rounds);
    } finally {
      Folders.delete(work);
    }
  }

  private void run(int rounds) throws IOException, SQLException, InterruptedException {
    Path cards = CardFile.write(root, work, records);
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    List<Double> shop = new ArrayList<>();
    List<Double> verified = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Program.Ingested shopIn =
          new Program(root, work.resolve("shop-" + round))
              .ingest(root.resolve("demo-data/shop/online_retail.csv.gz"), "shop");
      shop.add(shopIn.lines() / shopIn.seconds());
      Path data = work.resolve("data-" + round);
      Program program = new Program(root, data);
      Program.Ingested cardsIn = program.ingest(cards, "cards");
      ours.add(cardsIn.records() / cardsIn.seconds());
      verified.add(program.seconds("verify"));
      Path rows = work.resolve("rows");
      long copied = RawCopy.export(data, rows);
      RawCopy.Copied again = RawCopy.into(work.resolve("raw-" + round), rows);
      raw.add(cardsIn.records() / again.seconds());
      System.out.printf(
          Locale.ROOT,
          "round %d: cards %,.0f records/s, COPY of the same %,d rows %,.0f records/s,"
              + " shop %,.0f lines/s, verify %.1f s%n",
          round + 1,
          ours.getLast(),
          copied,
          raw.getLast(),
          shop.getLast(),
          verified.getLast());
      Folders.delete(rows);
      Folders.delete(data);
      Folders.delete(work.resolve("raw-" + round));
      Folders.delete(work.resolve("shop-" + round));
    }
    double ratio = median(ours) / median(raw);
    System.out.printf(
        Locale.ROOT,
        "median: cards %,.0f records/s, raw COPY %,.0f records/s, ratio %.2f; shop %,.0f lines/s;"
            + " verify of %,d card records %.1f s%n",
        median(ours),
        median(raw),
        ratio,
        median(shop),
        records,
        median(verified));
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
