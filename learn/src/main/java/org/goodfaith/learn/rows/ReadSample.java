package org.goodfaith.learn.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;

/// Reads a CSV file into a sample, as its page says.
public final class ReadSample {
  private static final int GZIP = 0x1f;

  private final LearnConfig config;
  private final List<TextColumn> texts = new ArrayList<>();
  private final List<TextColumn> rejected = new ArrayList<>();
  private long read;
  private long excluded;
  private long withoutOutcome;
  private long refused;
  private long firstRefused;
  private int nameless;

  private ReadSample(LearnConfig config) {
    this.config = config;
  }

  /// A sample with where it comes from.
  ///
  /// @param sample rows with outcomes
  /// @param tally what became of the rows of the file
  /// @param digest SHA-256 of the file, as 64 digits
  /// @param rejects rows that were rejected, without outcomes; empty where the page names none
  public record Read(Sample sample, RowTally tally, String digest, Optional<Sample> rejects) {}

  /// @return the sample
  /// @throws LearnRefused where the file cannot be read, a column is not there, or no rows with and
  ///   without the outcome are left
  public static Read read(LearnConfig config) throws LearnRefused {
    return new ReadSample(config).read();
  }

  private Read read() throws LearnRefused {
    MessageDigest digest = sha256();
    try (InputStream in = opened()) {
      byte[] bytes = in.readAllBytes();
      digest.update(bytes);
      readRows(bytes);
    } catch (IOException unreadable) {
      throw LearnRefused.of(
          "learn.file",
          new Place(config.file().path().toString(), 0, 0),
          List.of(config.file().path().toString(), "the file cannot be read"),
          "a CSV file, plain or gzip",
          "Check the path behind `file:`; it starts from the folder of the page.");
    }
    Sample sample = new MakeSample(config, texts).make();
    List<String> notes = new ArrayList<>();
    texts.forEach(text -> notes.addAll(text.notes()));
    if (nameless > 0) {
      notes.add("columns without a name are left out: " + nameless);
    }
    if (refused > 0) {
      notes.add(refused + " rows refused, the first in line " + firstRefused);
    }
    if (!rejected.isEmpty()) {
      int many = rejected.getFirst().rows();
      notes.add(many + " rejected rows are among those without outcome; theirs is inferred");
    }
    RowTally tally = new RowTally(read, sample.rows(), excluded, withoutOutcome, refused, notes);
    boolean none = rejected.isEmpty() || rejected.getFirst().rows() == 0;
    Optional<Sample> rejects =
        none ? Optional.empty() : Optional.of(MakeSample.rejects(sample, rejected));
    return new Read(sample, tally, HexFormat.of().formatHex(digest.digest()), rejects);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException none) {
      throw new RegistryBug("every Java has SHA-256", none);
    }
  }

  private InputStream opened() throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(config.file().path()));
    in.mark(2);
    int first = in.read();
    in.reset();
    return first == GZIP ? new GZIPInputStream(in) : in;
  }

  private void readRows(byte[] bytes) throws IOException, LearnRefused {
    if (ParquetRows.isParquet(bytes)) {
      readParquet(bytes);
      return;
    }
    char separator = separator(bytes);
    boolean blanks = separator == ' ';
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      List<String> header = config.file().header();
      Door door = header.isEmpty() ? null : new Door(header);
      for (CsvRecord row : rows) {
        List<String> fields =
            blanks ? row.getFields().stream().filter(f -> !f.isEmpty()).toList() : row.getFields();
        if (door == null) {
          List<String> names = fields.stream().map(String::strip).toList();
          door = new Door(names.stream().map(n -> n.replace("\uFEFF", "")).toList());
          continue;
        }
        if (fields.size() == 1 && fields.getFirst().isBlank()) {
          continue;
        }
        read++;
        door.take(fields, row.getStartingLineNumber());
      }
      if (door == null) {
        throw refusedFile("the file is empty", "a header line and rows");
      }
    }
  }

  private void readParquet(byte[] bytes) throws LearnRefused {
    List<Door> doors = new ArrayList<>();
    try {
      ParquetRows.read(
          bytes,
          new ParquetRows.Taker() {
            @Override
            public void header(List<String> names) throws LearnRefused {
              doors.add(new Door(names));
            }

            @Override
            public void row(List<String> fields, long number) {
              read++;
              doors.getFirst().take(fields, number);
            }
          });
    } catch (IOException unreadable) {
      throw refusedFile(
          "no rows can be read of the Parquet file: " + unreadable.getMessage(),
          "a Parquet file of flat columns");
    }
  }

  private LearnRefused refusedFile(String message, String allowed) {
    return LearnRefused.of(
        "learn.file",
        new Place(String.valueOf(config.file().path().getFileName()), 0, 0),
        List.of("", message),
        allowed,
        "Give another file behind `file:`.");
  }

  private char separator(byte[] bytes) {
    if (config.file().separator() != 0) {
      return config.file().separator();
    }
    int[] counts = new int[4];
    String known = ",;\t|";
    for (int i = 0; i < bytes.length && bytes[i] != '\n'; i++) {
      int at = known.indexOf(bytes[i]);
      if (at >= 0) {
        counts[at]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return counts[most] == 0 && !config.file().header().isEmpty() ? ' ' : known.charAt(most);
  }

  /// Where rows come in: knows the place of each column, and what is left out.
  private final class Door {
    private final int width;
    private final int target;
    private final int rejects;
    private final Map<Integer, Set<String>> exclude = new TreeMap<>();
    private final Set<String> missing = new HashSet<>(config.file().missing());
    private final Set<String> bad = new HashSet<>(config.target().bad());
    private final Set<String> good = new HashSet<>(config.target().good());

    Door(List<String> header) throws LearnRefused {
      this.width = header.size();
      List<String> named = header.stream().filter(name -> !name.isEmpty()).toList();
      nameless = header.size() - named.size();
      Set<String> names = new LinkedHashSet<>(named);
      List<LearnFault> faults = new ArrayList<>();
      if (names.size() < named.size()) {
        List<String> twice = new ArrayList<>(named);
        names.forEach(twice::remove);
        faults.add(fault(twice.getFirst(), "two columns are called '" + twice.getFirst() + "'"));
      }
      ColumnsNamed.by(config).stream()
          .filter(name -> !names.contains(name))
          .forEach(name -> faults.add(unknown(name, names)));
      if (!faults.isEmpty()) {
        throw new LearnRefused(faults);
      }
      this.target = header.indexOf(config.target().column());
      config
          .roles()
          .exclude()
          .forEach((name, values) -> exclude.put(header.indexOf(name), new HashSet<>(values)));
      header.forEach(name -> texts.add(new TextColumn(name, missing)));
      this.rejects = config.around().rejects().map(r -> header.indexOf(r.column())).orElse(-1);
      if (rejects >= 0) {
        header.forEach(name -> rejected.add(new TextColumn(name, missing)));
      }
    }

    private LearnFault unknown(String name, Set<String> names) {
      String list = String.join(", ", names);
      return new LearnFault(
          "learn.column",
          new Place(String.valueOf(config.file().path().getFileName()), 1, 0),
          name,
          "the file has no column '" + name + "'",
          list.length() > 300 ? list.substring(0, 300) + " ..." : list,
          Nearest.to(name, names)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse(
                  "Name a column of the file; where its first line holds values already, give names"
                      + " by `header:`."));
    }

    private LearnFault fault(String culprit, String message) {
      return new LearnFault(
          "learn.column",
          new Place(String.valueOf(config.file().path().getFileName()), 1, 0),
          culprit,
          message,
          "columns of different names",
          "Rename one of them, or give names by `header:`.");
    }

    void take(List<String> fields, long line) {
      if (fields.size() != width) {
        refuse(line);
        return;
      }
      for (Map.Entry<Integer, Set<String>> one : exclude.entrySet()) {
        if (one.getValue().contains(fields.get(one.getKey()).strip())) {
          excluded++;
          return;
        }
      }
      if (rejects >= 0 && isRejected(fields.get(rejects).strip())) {
        withoutOutcome++;
        for (int i = 0; i < width; i++) {
          rejected.get(i).add(fields.get(i).strip());
        }
        return;
      }
      String outcome = fields.get(target).strip();
      boolean known =
          bad.contains(outcome)
              || (good.isEmpty() ? !missing.contains(outcome) : good.contains(outcome));
      if (!known) {
        withoutOutcome++;
        return;
      }
      for (int i = 0; i < width; i++) {
        texts.get(i).add(fields.get(i).strip());
      }
    }

    private boolean isRejected(String text) {
      return config.around().rejects().map(r -> r.values().contains(text)).orElse(false);
    }

    private void refuse(long line) {
      refused++;
      firstRefused = firstRefused == 0 ? line : firstRefused;
    }
  }
}
