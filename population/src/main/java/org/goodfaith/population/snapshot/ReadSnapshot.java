package org.goodfaith.population.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.Population;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.snapshot.Snapshot.Part;

/// A snapshot, opened. What is not whole and sound is refused with `SnapshotTrouble`.
public final class ReadSnapshot {
  private static final String NAME = "snapshot.json";

  private final SnapshotSource source;
  private final Snapshot snapshot;

  private ReadSnapshot(SnapshotSource source, Snapshot snapshot) {
    this.source = source;
    this.snapshot = snapshot;
  }

  static String name() {
    return NAME;
  }

  /// @param folder of the snapshot
  public static ReadSnapshot open(Path folder) {
    return open(new SnapshotFolder(folder));
  }

  /// @param source where its files are
  public static ReadSnapshot open(SnapshotSource source) {
    try {
      return new ReadSnapshot(source, SnapshotText.read(bytes(source.read(NAME))));
    } catch (NoSuchFileException e) {
      throw new SnapshotTrouble(
          "There is no snapshot in " + source.where() + ": it has no " + NAME + ".",
          "Take one: 'goodfaith snapshot DIR'.",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw SnapshotTrouble.damaged(NAME + " in " + source.where(), e);
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /// @return what it says about itself
  public Snapshot snapshot() {
    return snapshot;
  }

  /// @return the subjects of one part
  public Columns part(Part part) {
    return new ReadPart(source, snapshot, part).read();
  }

  /// @param threads how many parts are read at once
  /// @return everybody
  public Population population(int threads) {
    return new Population(EachPart.map(snapshot.parts(), threads, this::part));
  }

  /// Does something with each of some parts, read one after the other and forgotten again.
  ///
  /// @param threads how many at once
  /// @return the results, in order of the parts
  public <T> List<T> each(List<Part> parts, int threads, Function<Columns, T> work) {
    return EachPart.map(parts, threads, part -> work.apply(part(part)));
  }

  /// @param digest of a law that was known to the snapshot
  /// @return its texts by relative path, as the registry keeps them
  public Map<String, byte[]> law(Hash digest) {
    String name = lawFile(digest);
    try {
      Map<String, byte[]> files = new TreeMap<>();
      JsonReader.readMap(new String(bytes(source.read(name)), StandardCharsets.UTF_8))
          .forEach((path, text) ->
              files.put(path, String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw SnapshotTrouble.damaged(name + " in " + source.where(), e);
    }
  }

  static String lawFile(Hash digest) {
    return "laws/" + digest.hex() + ".json";
  }

  static byte[] lawText(Map<String, byte[]> files) {
    Map<String, Object> texts = new TreeMap<>();
    files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return Json.write(texts).getBytes(StandardCharsets.UTF_8);
  }

  /// Makes sure that the snapshot can be evaluated under a rulebook: that facts of the same name
  /// are of the same type in both.
  ///
  /// @throws SnapshotTrouble where one is not
  public void check(Rulebook rulebook) {
    for (Shapes.Shape wanted : Shapes.of(rulebook).shapes()) {
      List<String> differ = new ArrayList<>();
      boolean known = false;
      boolean fits = false;
      for (SnapshotTable table : snapshot.tables()) {
        if (table.shape().kind().equals(wanted.kind())) {
          known = true;
          List<String> of = differing(wanted, table.shape());
          fits |= of.isEmpty();
          differ.addAll(of);
        }
      }
      if (known && !fits) {
        throw new SnapshotTrouble(
            "The rulebook "
                + rulebook.digest()
                + " does not fit the snapshot in "
                + source.where()
                + ", which was taken under "
                + snapshot.law()
                + ": of record kind '"
                + wanted.kind()
                + "', "
                + differ.getFirst()
                + ".",
            "Leave --rulebook out, or keep the types of facts and add a new fact or kind instead.");
      }
    }
  }

  private static List<String> differing(Shapes.Shape wanted, Shapes.Shape has) {
    List<String> differ = new ArrayList<>();
    for (FactField field : wanted.fields()) {
      for (FactField other : has.fields()) {
        if (field.name().equals(other.name()) && !TablesOf.alike(field.type(), other.type())) {
          differ.add(
              "fact '"
                  + field.name()
                  + "' is "
                  + words(field.type())
                  + " in the rulebook and "
                  + words(other.type())
                  + " in the snapshot");
        }
      }
    }
    return differ;
  }

  private static String words(FactType type) {
    return switch (type) {
      case FactType.Money money ->
          "money " + money.currency() + " with " + money.scale() + " decimals";
      case FactType.Count _ -> "a count";
      case FactType.Status _ -> "a status";
      case FactType.Day _ -> "a day";
      case FactType.Code _ -> "a code";
      case FactType.Digest _ -> "a digest";
    };
  }
}
