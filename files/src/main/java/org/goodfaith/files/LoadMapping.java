package org.goodfaith.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Place;

/// Reads a mapping page: strict, with the place of every fault and "did you mean".
public final class LoadMapping {
  private static final List<String> KEYS =
      List.of(
          "mapping",
          "title",
          "format",
          "delimiter",
          "encoding",
          "source",
          "ends",
          "shift",
          "rows",
          "fields",
          "facts",
          "group",
          "unfold",
          "drop");
  private static final String SHIFT = "to month before today";
  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "windows-1252", Charset.forName("windows-1252"));
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private LoadMapping() {}

  /// Reads the page at a path.
  ///
  /// @return the mapping, or every fault found
  public static LoadedMapping load(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      return parse(name, Files.readString(path));
    } catch (IOException _) {
      Place place = new Place(name, 0, 0);
      return new LoadedMapping.Refused(
          List.of(
              new MappingFault(
                  place,
                  "",
                  "the mapping could not be read",
                  "a YAML page in UTF-8",
                  "Check the path, the permissions and the encoding.")));
    }
  }

  /// Reads the text of a page.
  ///
  /// @param file the page's name, for places
  /// @return the mapping, or every fault found
  public static LoadedMapping parse(String file, String text) {
    YamlPage page = new YamlPage(file);
    Optional<Mapping> mapping = page.read(text).map(LoadMapping::mapping);
    return mapping.isPresent() && page.isRight()
        ? new LoadedMapping.Read(mapping.get())
        : new LoadedMapping.Refused(page.faults());
  }

  private static Mapping mapping(YamlMap root) {
    root.allow(KEYS);
    Mapping.Head head =
        new Mapping.Head(
            code(root, "mapping"),
            root.required("title", "what the files are, in a few words"),
            code(root, "source"));
    Mapping.Format format = format(root);
    Mapping.Months months = months(root);
    Layout layout = new LayoutPage(root, format.json()).read();
    return new Mapping(head, format, months, layout, drop(root, layout.columns()));
  }

  private static String code(YamlMap root, String key) {
    String code = root.required(key, "a short lower-case name");
    if (!code.isBlank() && !CODE.matcher(code).matches()) {
      root.wrong(
          key,
          "'" + key + "' is no name of that form",
          "lower-case letters, digits and dashes",
          "Write it in lower case.");
    }
    return code;
  }

  private static Mapping.Format format(YamlMap root) {
    String format = root.required("format", "`csv` or `jsonl`");
    boolean json = format.equals("jsonl");
    if (!json && !format.equals("csv") && !format.isBlank()) {
      root.page().unknown(root.place("format"), format, "format", List.of("csv", "jsonl"));
    }
    String delimiter = root.text("delimiter").orElse(",");
    delimiter = delimiter.equals("tab") ? "\t" : delimiter;
    boolean fits = delimiter.length() == 1 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0;
    if (!fits || delimiter.charAt(0) >= 0x80 || delimiter.charAt(0) == 0) {
      root.wrong(
          "delimiter",
          "'delimiter' is not one character of ASCII",
          "one of , ; | and `tab`, or another ASCII character",
          "Write the character that stands between two fields, in quotes.");
      delimiter = ",";
    }
    String encoding = root.text("encoding").orElse("utf-8");
    Charset charset = ENCODINGS.getOrDefault(encoding, StandardCharsets.UTF_8);
    if (!ENCODINGS.containsKey(encoding)) {
      List<String> known = ENCODINGS.keySet().stream().sorted().toList();
      root.page().unknown(root.place("encoding"), encoding, "encoding", known);
    }
    if (json && (root.has("delimiter") || !charset.equals(StandardCharsets.UTF_8))) {
      root.wrong(
          root.has("delimiter") ? "delimiter" : "encoding",
          "JSON Lines have no delimiter and are UTF-8",
          "neither for `format: jsonl`",
          "Take the key out.");
    }
    return new Mapping.Format(json, delimiter.charAt(0), charset);
  }

  private static Mapping.Months months(YamlMap root) {
    Optional<YearMonth> ends = root.text("ends").flatMap(text -> month(root, "ends", text));
    Optional<String> shift = root.text("shift");
    if (shift.isPresent() && !shift.get().equals(SHIFT)) {
      root.wrong("shift", "unknown shift", "`" + SHIFT + "`", "Write that, or leave it out.");
    }
    if (shift.isPresent() && !root.has("ends")) {
      root.wrong(
          "shift",
          "a shift needs the month in which the file ends",
          "`ends: yyyy-mm` beside `shift:`",
          "Add `ends:` with the file's last month.");
    }
    return new Mapping.Months(ends, shift.isPresent() && ends.isPresent());
  }

  /// @return the month; empty after a fault
  static Optional<YearMonth> month(YamlMap map, String key, String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException _) {
      map.wrong(key, "'" + key + "' is no month", "a month as yyyy-mm", "Write it as 2011-12.");
      return Optional.empty();
    }
  }

  private static Map<String, String> drop(YamlMap root, Set<String> used) {
    Map<String, String> dropped = new LinkedHashMap<>();
    for (YamlMap item : root.maps("drop")) {
      item.allow(List.of("columns", "why"));
      String why = item.required("why", "the reason, in a few words");
      if (item.texts("columns").isEmpty()) {
        item.wrong("columns", "no column is named", "a list of columns", "Name the columns.");
      }
      for (String column : item.texts("columns")) {
        boolean twice = dropped.put(column, why) != null;
        if (twice || used.contains(column)) {
          item.wrong(
              "columns",
              "column '" + column + "' is " + (twice ? "dropped twice" : "used and dropped"),
              "each column used or dropped, once",
              "Take it out here.");
        }
      }
    }
    return dropped;
  }
}
