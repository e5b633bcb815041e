package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// An officer's finding about two subjects, by hand.
abstract class LinkSubjects implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "The one: scheme:value.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "SUBJECT", description = "The other: scheme:value.")
  private String second = "";

  @Option(names = "--officer", required = true, paramLabel = "NAME", description = "Who found it.")
  private String officer = "";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final boolean together;

  LinkSubjects(boolean together) {
    this.together = together;
  }

  /// They are the same.
  @Command(
      name = "link",
      description = "Enter that two subjects are the same; from then on they are one file.")
  static final class Link extends LinkSubjects {
    Link() {
      super(true);
    }
  }

  /// They are not.
  @Command(
      name = "unlink",
      description = "Enter that two subjects are not the same; all that hung on it is undone.")
  static final class Unlink extends LinkSubjects {
    Unlink() {
      super(false);
    }
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      SubjectKey one = found(registry, first);
      SubjectKey other = found(registry, second);
      if (one.equals(other)) {
        throw UserTrouble.misuse("Both name the same subject.", "Name two different ones.");
      }
      LocalDate today = data.todayIn(registry.zone());
      registry.store().link(one, other, together, officer, today);
      var out = spec.commandLine().getOut();
      String oneHandle = registry.handles().handleOf(one).text();
      String otherHandle = registry.handles().handleOf(other).text();
      if (json) {
        out.println(
            JsonText.of(Map.of("subjects", List.of(oneHandle, otherHandle), "linked", together)));
      } else {
        out.println((together ? "Linked " : "Unlinked ") + oneHandle + " and " + otherHandle + ".");
      }
      out.flush();
      return 0;
    }
  }

  private static SubjectKey found(OpenRegistry registry, String text) {
    return registry
        .vault()
        .find(AskOptions.identifier(text))
        .orElseThrow(() ->
            new UserTrouble(
                "The registry holds no file under one of these identifiers.",
                "Check scheme and value."));
  }
}
