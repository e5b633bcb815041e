package org.goodfaith.lab.reform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The subjects behind every bar of a reform, by number, for those allowed to know: in a file that
/// its owner alone can read, never in the report.
public final class NamedLists {
  private static final String NAME = "subjects.csv";

  private NamedLists() {}

  /// @return name of the file
  public static String name() {
    return NAME;
  }

  /// @param folder of the run
  /// @param moves who moves
  /// @throws IOException where the folder cannot be written
  public static void write(Path folder, Moves moves) throws IOException {
    Files.createDirectories(folder);
    Path half = folder.resolve(NAME + ".part");
    Files.deleteIfExists(half);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(half, owner);
    try (BufferedWriter out = Files.newBufferedWriter(half)) {
      out.write("sort,code,change,for the subject,subject\r\n");
      for (Moves.Move move : moves.counts().keySet()) {
        String start =
            move.sort()
                + ","
                + move.code()
                + ","
                + move.change()
                + ","
                + (move.gain() ? "gain" : "loss")
                + ",";
        for (long subject : moves.subjects(move)) {
          out.write(start + subject + "\r\n");
        }
      }
    }
    Files.move(half, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
  }
}
