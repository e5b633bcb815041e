package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodfaith.core.base.Hash;
import org.goodfaith.files.LoadMapping;
import org.goodfaith.files.LoadedMapping;
import org.goodfaith.files.Mapping;

/// Finds a mapping by its path, or by the name of one that ships.
final class SourceMappings {
  private static final int DIGEST_SHOWN = 12;

  private SourceMappings() {}

  /// A mapping and what it is known by: its name and the beginning of its digest.
  ///
  /// @param mapping how to read
  /// @param name `shop@0123456789ab`
  record Named(Mapping mapping, String name) {}

  /// @param asked a path, or the name of a mapping that ships: `cards`, `shop`
  /// @return the mapping
  /// @throws UserTrouble with every fault of it
  static Named load(String asked) {
    Path shipped = Home.folder().resolve("mappings").resolve(asked + ".yaml");
    Path path = Files.exists(Path.of(asked)) || !Files.exists(shipped) ? Path.of(asked) : shipped;
    return switch (LoadMapping.load(path)) {
      case LoadedMapping.Read(Mapping mapping) ->
          new Named(mapping, mapping.name() + "@" + digest(path));
      case LoadedMapping.Refused refused ->
          throw UserTrouble.of("The mapping " + asked + " is wrong:", refused.faults(), 2);
    };
  }

  private static String digest(Path path) {
    try {
      return Hash.of(Files.readAllBytes(path)).hex().substring(0, DIGEST_SHOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
