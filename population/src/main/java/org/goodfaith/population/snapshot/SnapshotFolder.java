package org.goodfaith.population.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.population.snapshot.Snapshot.PartFile;

/// A folder with a snapshot in it, or one in the making. Only its owner may read it.
final class SnapshotFolder implements SnapshotSource {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Set<String> OURS =
      Set.of(ReadSnapshot.name(), "subjects", "records", "consents", "told", "laws");

  private final Path folder;

  SnapshotFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public ByteBuffer read(String name) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }

  @Override
  public String where() {
    return folder.toString();
  }

  /// What writes a file.
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /// Writes a file that is on the disk when this returns.
  PartFile write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent(), owner("rwx------"));
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            owner("rw-------"))) {
      DigestOutputStream digested =
          new DigestOutputStream(Channels.newOutputStream(channel), Hash.sha256());
      BufferedOutputStream out = new BufferedOutputStream(digested, BUFFER_BYTES);
      content.write(out);
      out.flush();
      channel.force(true);
      return new PartFile(name, channel.size(), Hash.ending(digested.getMessageDigest()));
    }
  }

  /// Takes a file of another snapshot over as it is.
  void keep(SnapshotFolder other, PartFile file) throws IOException {
    Path to = folder.resolve(file.name());
    Files.createDirectories(to.getParent(), owner("rwx------"));
    try {
      Files.createLink(to, other.folder.resolve(file.name()));
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException _) {
      // Not every file system has links.
      Files.copy(other.folder.resolve(file.name()), to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  static FileAttribute<?>[] owner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// Makes sure that nothing but a snapshot would be replaced.
  static void mayReplace(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> others =
          inside
              .map(path -> String.valueOf(path.getFileName()))
              .filter(name -> !OURS.contains(name))
              .sorted()
              .toList();
      boolean empty = others.isEmpty() && !Files.exists(folder.resolve(ReadSnapshot.name()));
      if (!others.isEmpty() || (empty && !isEmpty(folder))) {
        throw new SnapshotTrouble(
            folder
                + " is there already, and is no snapshot"
                + (others.isEmpty() ? "." : ": it holds '" + others.getFirst() + "'."),
            "Name a folder that is not there yet, or one that 'goodfaith snapshot' wrote.");
      }
    } catch (IOException e) {
      throw new SnapshotTrouble(
          folder + " can not be read as a folder: " + e, "Name another one.", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /// Deletes a folder with all in it; nothing where there is none.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
