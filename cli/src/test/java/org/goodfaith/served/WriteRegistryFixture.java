package org.goodfaith.served;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a small registry to be kept as a fixture: its backup, its keys, and the answers it gives;
/// run by hand once for a format, then packed: `(cd FOLDER && zip -rX9 registry-N.zip .)`.
final class WriteRegistryFixture {
  private WriteRegistryFixture() {}

  /// @param args the folder to write
  public static void main(String[] args) throws IOException {
    Path target = Files.createDirectories(Path.of(args[0]));
    Path data = SmallRegistry.copy("fixture");
    String folder = data.toString();
    Folders.run("cp", "-r", data.resolve("keys").toString(), target.toString());
    for (String subject : KeptRegistryTest.SUBJECTS) {
      Outcome report =
          Commands.run("report", subject, "--purpose", "audit", "--json", "--data", folder);
      Files.writeString(target.resolve(name(subject)), report.ended(0).out());
    }
    Path archive = target.resolve("backup.zip");
    Commands.run("backup", archive.toString(), "--data", folder).ended(0);
    Files.writeString(
        target.resolve("stats.json"),
        Commands.run("stats", "--json", "--data", folder).ended(0).out());
    Folders.delete(data);
    for (String secret : List.of("db-admin", "db-app", "db-forgetter", "db-owner")) {
      Files.delete(target.resolve("keys").resolve(secret));
    }
  }

  static String name(String subject) {
    return subject.replace(':', '-') + ".json";
  }
}
