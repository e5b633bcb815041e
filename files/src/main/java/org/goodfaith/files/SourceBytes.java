package org.goodfaith.files;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a source file, unpacked where it is packed with gzip (told by its first two bytes,
/// not by its name), and how many bytes of the file itself were read so far.
final class SourceBytes implements AutoCloseable {
  private static final int UNPACK_BYTES = 64 * 1024;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final Counted file;
  private final InputStream plain;
  private final long total;

  private SourceBytes(Counted file, InputStream plain, long total) {
    this.file = file;
    this.plain = plain;
    this.total = total;
  }

  static SourceBytes open(Path path) throws IOException {
    Counted file = new Counted(new FileInputStream(path.toFile()));
    try {
      PushbackInputStream start = new PushbackInputStream(file, 2);
      byte[] magic = new byte[2];
      int read = start.readNBytes(magic, 0, 2);
      start.unread(magic, 0, read);
      boolean packed =
          read == 2 && (magic[0] & 0xff) == GZIP_FIRST && (magic[1] & 0xff) == GZIP_SECOND;
      InputStream plain = packed ? new Unpacked(start) : start;
      return new SourceBytes(file, plain, Files.size(path));
    } catch (IOException cause) {
      file.close();
      throw cause;
    }
  }

  /// @return the bytes, unpacked
  InputStream plain() {
    return plain;
  }

  /// @return bytes of the file itself read so far; may be asked from another thread
  long count() {
    return file.count;
  }

  long total() {
    return total;
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  /// Unpacks gzip, one part after the other, and does not end silently before bytes that are no
  /// further part, as the library's stream does: behind a damaged part's head lines would be lost.
  private static final class Unpacked extends GZIPInputStream {
    private static final int TRAILER_BYTES = 8;

    Unpacked(InputStream in) throws IOException {
      super(in, UNPACK_BYTES);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read < 0 && (inf.getRemaining() > TRAILER_BYTES || in.available() > 0)) {
        throw new ZipException("bytes follow that are no packed part");
      }
      return read;
    }
  }

  /// Counts what is read from the disk.
  private static final class Counted extends FilterInputStream {
    private volatile long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      add(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      add(Math.max(read, 0));
      return read;
    }

    private void add(int read) {
      long sum = count + read; // one thread only writes
      count = sum;
    }
  }
}
