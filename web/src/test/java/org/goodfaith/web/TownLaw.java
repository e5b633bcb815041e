package org.goodfaith.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.ReadRulebook;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.files.rulebook.ReadRulebookFolder;

/// The law of the small registry: the real one, or a milder one.
final class TownLaw {
  private TownLaw() {}

  /// @return the law as written, with thirty days instead of these words
  static RulebookText text(String words) {
    Path folder = Path.of(System.getProperty("goodfaith.root", ".."), "rulebook");
    Map<String, byte[]> files = new HashMap<>(ReadRulebookFolder.read(folder).files());
    if (!words.isEmpty()) {
      files.replaceAll((_, file) ->
          new String(file, StandardCharsets.UTF_8)
              .replace(words, "lasts: 30 days from end of objection")
              .getBytes(StandardCharsets.UTF_8));
    }
    return ReadRulebookFolder.read(files).text();
  }

  static Rulebook read(RulebookText text) {
    Proved proved = ReadRulebook.read(text);
    if (proved instanceof Proved.Holds holds) {
      return holds.rulebook();
    }
    throw new AssertionError("the rulebook does not hold: " + proved);
  }
}
