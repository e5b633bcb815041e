package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An ordinary user, from a folder of their own, with nothing but the program. Where the tests
/// themselves run as an ordinary user, that user; as root, somebody without any rights.
final class OrdinaryUserTest {
  private static final int NOBODY = 65_534;

  @Test
  void the_demo_works_for_an_ordinary_user() throws IOException {
    Path home = Files.createTempDirectory("goodfaith-user");
    boolean root = (Integer) Files.getAttribute(home, "unix:uid") == 0;
    Path jar = home.resolve("goodfaith.jar");
    Files.copy(Path.of(System.getProperty("goodfaith.jar")), jar);
    for (String folder : List.of("rulebook", "mappings")) {
      Folders.run("cp", "-r", GoodfaithProcess.HOME.resolve(folder).toString(), home.toString());
    }
    smallDemoData(home);
    List<String> prefix =
        root
            ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
            : List.of();
    if (root) {
      Folders.run("chown", "-R", NOBODY + ":" + NOBODY, home.toString());
    }
    String data = home.resolve("data").toString();
    Map<String, String> environment = Map.of("HOME", home.toString());
    run(prefix, home, jar, environment, "demo", "--no-serve", "--data", data);
    run(prefix, home, jar, environment, "verify", "--data", data);
    Outcome stats = run(prefix, home, jar, environment, "stats", "--json", "--data", data);
    assertThat(Outcome.list(stats.json(), "ingests")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(Files.getAttribute(Path.of(data, "postgres"), "unix:uid"))
        .isEqualTo(Files.getAttribute(jar, "unix:uid"));
    Folders.delete(home);
  }

  private static Outcome run(
      List<String> prefix, Path home, Path jar, Map<String, String> environment, String... words) {
    try (GoodfaithProcess program =
        GoodfaithProcess.start(prefix, home, jar.toString(), environment, words)) {
      return program.end().ended(0);
    }
  }

  /// The demo's files, cut short but for those made up.
  private static void smallDemoData(Path home) throws IOException {
    for (String folder : List.of("conduct", "consents")) {
      Path from = SmallRegistry.DEMO_DATA.resolve(folder);
      Files.createDirectories(home.resolve("demo-data"));
      Folders.run("cp", "-r", from.toString(), home.resolve("demo-data").toString());
    }
    for (String name :
        List.of(
            "cards/credit-card-clients.csv.gz",
            "shop/online_retail.csv.gz",
            "inspections/inspections.csv.gz")) {
      Path plain = home.resolve("demo-data").resolve(name);
      Files.createDirectories(plain.getParent());
      Folders.head(SmallRegistry.DEMO_DATA.resolve(name), plain, 2_001);
    }
  }
}
