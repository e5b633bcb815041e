package org.goodfaith.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.goodfaith.population.snapshot.SnapshotSource;

/// A snapshot wherever Hadoop's file systems reach: `file:`, `hdfs:`, `s3a:` and others.
final class HadoopSource implements SnapshotSource {
  private final URI folder;
  private final Configuration settings;

  HadoopSource(URI folder, Configuration settings) {
    this.folder = folder;
    this.settings = settings;
  }

  @Override
  public ByteBuffer read(String name) throws IOException {
    Path path = new Path(new Path(folder), name);
    FileSystem files = FileSystem.get(path.toUri(), settings);
    try (FSDataInputStream in = files.open(path)) {
      byte[] bytes = new byte[Math.toIntExact(files.getFileStatus(path).getLen())];
      in.readFully(0, bytes);
      return ByteBuffer.wrap(bytes);
    } catch (FileNotFoundException e) {
      NoSuchFileException none = new NoSuchFileException(path.toString());
      none.initCause(e);
      throw none;
    }
  }

  @Override
  public String where() {
    return folder.toString();
  }
}
