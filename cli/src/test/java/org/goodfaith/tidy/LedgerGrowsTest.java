package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nothing is edited: no statement of the program changes or removes a row of the ledger.
final class LedgerGrowsTest {
  private static final Pattern CHANGES =
      Pattern.compile(
          "\\b(update(\\s+only)?|delete\\s+from(\\s+only)?|truncate(\\s+table)?|merge\\s+into)\\s+"
              + "(\"?[a-z_]+\"?\\.)?\"?(entry|payload|reference|tile|tree_head)(_[p0-9]+)?\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void no_statement_updates_or_deletes_the_ledger() {
    var breaches = new ArrayList<String>();
    for (String module : Repository.MODULES) {
      Path main = Repository.ROOT.resolve(module).resolve("src/main");
      for (Path file : Repository.files(main, LedgerGrowsTest::mayHoldSql)) {
        Matcher found = CHANGES.matcher(Repository.read(file));
        while (found.find()) {
          breaches.add(Repository.ROOT.relativize(file) + ": " + found.group());
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  /// Forgetting deletes payloads, as an entry says; it has a file of its own.
  private static boolean mayHoldSql(String name) {
    return List.of(".java", ".sql").stream().anyMatch(name::endsWith) && !name.contains("Forget");
  }
}
