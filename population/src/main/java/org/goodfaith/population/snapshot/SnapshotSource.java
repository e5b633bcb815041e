package org.goodfaith.population.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Where the files of a snapshot are read. Safe on any thread.
public interface SnapshotSource {
  /// @param name of a file, below the snapshot's folder
  /// @return all its bytes
  /// @throws java.nio.file.NoSuchFileException where there is none
  ByteBuffer read(String name) throws IOException;

  /// @return where that is, for people
  String where();
}
