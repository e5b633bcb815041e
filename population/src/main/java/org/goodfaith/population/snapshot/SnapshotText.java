package org.goodfaith.population.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.snapshot.Snapshot.Part;
import org.goodfaith.population.snapshot.Snapshot.PartFile;
import org.jspecify.annotations.Nullable;

/// The canonical text of what a snapshot says about itself.
final class SnapshotText {
  private static final long FORMAT = 1;

  private SnapshotText() {}

  static long format() {
    return FORMAT;
  }

  static byte[] write(Snapshot snapshot) {
    Map<String, Object> map = new TreeMap<>();
    map.put("goodfaith-snapshot", FORMAT);
    map.put("tree-size", snapshot.treeSize());
    map.put("root", snapshot.root().hex());
    map.put("sealed-at", snapshot.sealedAt().toString());
    map.put("day", snapshot.day().toString());
    map.put("law", snapshot.law().hex());
    map.put("laws", snapshot.laws().stream().map(SnapshotText::law).toList());
    map.put("span", snapshot.span());
    map.put("subjects", snapshot.subjects());
    map.put("records", snapshot.records());
    map.put("told", snapshot.told());
    map.put("tables", snapshot.tables().stream().map(SnapshotText::table).toList());
    map.put("parts", snapshot.parts().stream().map(SnapshotText::part).toList());
    return (Json.write(map) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> law(Enactment law) {
    return Map.of(
        "rulebook", law.rulebook().hex(),
        "from", law.from().equals(LocalDate.MIN) ? "" : law.from().toString(),
        "position", law.position());
  }

  private static Map<String, Object> table(SnapshotTable table) {
    return Map.of(
        "folder", table.folder(),
        "kind", table.shape().kind(),
        "facts", table.shape().fields().stream().map(SnapshotText::fact).toList());
  }

  private static Map<String, Object> fact(FactField field) {
    Map<String, Object> map = new TreeMap<>();
    map.put("name", field.name());
    map.put("required", field.required());
    switch (field.type()) {
      case FactType.Money money -> {
        map.put("type", "money");
        map.put("currency", money.currency());
        map.put("scale", money.scale());
      }
      case FactType.Count count -> {
        map.put("type", "count");
        map.put("unit", count.unit());
        map.put("least", count.least());
        map.put("most", count.most());
      }
      case FactType.Status status -> {
        map.put("type", "status");
        map.put("least", (long) status.least());
        map.put("most", (long) status.most());
      }
      case FactType.Day _ -> map.put("type", "day");
      case FactType.Code code -> {
        map.put("type", "code");
        map.put("allowed", code.allowed());
      }
      case FactType.Digest _ -> map.put("type", "digest");
    }
    return map;
  }

  private static Map<String, Object> part(Part part) {
    return Map.of(
        "part", part.number(),
        "subjects", part.subjects(),
        "records", part.records(),
        "told", part.told(),
        "files", part.files().stream().map(SnapshotText::file).toList());
  }

  private static Map<String, Object> file(PartFile file) {
    return Map.of("name", file.name(), "bytes", file.sizeBytes(), "sha256", file.digest().hex());
  }

  /// @throws IllegalArgumentException where the bytes spell no such text
  static Snapshot read(byte[] bytes) {
    Map<String, Object> map = JsonReader.readMap(new String(bytes, StandardCharsets.UTF_8).strip());
    long format = number(map, "goodfaith-snapshot");
    if (format != FORMAT) {
      throw new SnapshotTrouble(
          "The snapshot is of format " + format + "; this program reads format " + FORMAT + ".",
          "Read it with the program that wrote it, or take it again: 'goodfaith snapshot DIR'.");
    }
    try {
      return new Snapshot(
          number(map, "tree-size"),
          Hash.ofHex(text(map, "root")),
          Instant.parse(text(map, "sealed-at")),
          LocalDate.parse(text(map, "day")),
          Hash.ofHex(text(map, "law")),
          list(map, "laws", SnapshotText::lawOf),
          number(map, "span"),
          list(map, "tables", SnapshotText::tableOf),
          list(map, "parts", SnapshotText::partOf));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a day or a moment is none", e);
    }
  }

  private static Enactment lawOf(Map<String, Object> map) {
    String from = text(map, "from");
    return new Enactment(
        number(map, "position"),
        Hash.ofHex(text(map, "rulebook")),
        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from));
  }

  private static SnapshotTable tableOf(Map<String, Object> map) {
    return new SnapshotTable(
        text(map, "folder"),
        new Shapes.Shape(text(map, "kind"), list(map, "facts", SnapshotText::factOf)));
  }

  private static FactField factOf(Map<String, Object> map) {
    FactType type =
        switch (text(map, "type")) {
          case "money" -> new FactType.Money(text(map, "currency"), small(map, "scale"));
          case "count" ->
              new FactType.Count(text(map, "unit"), number(map, "least"), number(map, "most"));
          case "status" -> new FactType.Status(small(map, "least"), small(map, "most"));
          case "day" -> new FactType.Day();
          case "code" -> new FactType.Code(codes(map.get("allowed")));
          case "digest" -> new FactType.Digest();
          case String other -> throw new IllegalArgumentException("no type of fact: " + other);
        };
    return new FactField(text(map, "name"), type, Boolean.TRUE.equals(map.get("required")));
  }

  private static Part partOf(Map<String, Object> map) {
    return new Part(
        number(map, "part"),
        number(map, "subjects"),
        number(map, "records"),
        number(map, "told"),
        list(
            map,
            "files",
            file ->
                new PartFile(
                    text(file, "name"), number(file, "bytes"), Hash.ofHex(text(file, "sha256")))));
  }

  private static String text(Map<String, Object> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("text '" + key + "' expected");
  }

  private static long number(Map<String, Object> map, String key) {
    if (map.get(key) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("number '" + key + "' expected");
  }

  private static int small(Map<String, Object> map, String key) {
    return Math.toIntExact(number(map, key));
  }

  private static List<String> codes(@Nullable Object value) {
    List<String> codes = new ArrayList<>();
    if (value instanceof List<?> all) {
      all.forEach(one -> codes.add(String.valueOf(one)));
    }
    return codes;
  }

  private static <T> List<T> list(
      Map<String, Object> map, String key, Function<Map<String, Object>, T> each) {
    if (!(map.get(key) instanceof List<?> all)) {
      throw new IllegalArgumentException("list '" + key + "' expected");
    }
    List<T> list = new ArrayList<>();
    for (Object one : all) {
      if (!(one instanceof Map<?, ?> fields)) {
        throw new IllegalArgumentException("objects expected in '" + key + "'");
      }
      Map<String, Object> named = new TreeMap<>();
      fields.forEach((name, value) -> named.put(String.valueOf(name), value));
      list.add(each.apply(named));
    }
    return list;
  }
}
