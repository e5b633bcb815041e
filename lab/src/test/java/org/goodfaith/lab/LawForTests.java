package org.goodfaith.lab;

import java.nio.file.Path;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;

/// The rulebook that ships, read once.
final class LawForTests {
  private static final Rulebook SHIPPED = load();

  private LawForTests() {}

  static Rulebook shipped() {
    return SHIPPED;
  }

  private static Rulebook load() {
    Path folder = Path.of(System.getProperty("goodfaith.root", "..")).resolve("rulebook");
    return switch (LoadRulebook.withoutCases(folder)) {
      case Proved.Holds(Rulebook rulebook) -> rulebook;
      case Proved.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }
}
