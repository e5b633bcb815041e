package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
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
  private String one = "";

  @Parameters(index = "1", paramLabel = "SUBJECT", description = "The other: scheme:value.")
  private String other = "";

  @Option(names = "--officer", required = true, paramLabel = "NAME", description = "Who found it.")
  private String officer = "";

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
      SubjectKey first = found(registry, one);
      SubjectKey second = found(registry, other);
      if (first.equals(second)) {
        throw UserTrouble.misuse("Both name the same subject.", "Name two different ones.");
      }
      LocalDate today = data.todayIn(registry.zone());
      registry.store().link(first, second, together, officer, today);
      var out = spec.commandLine().getOut();
      out.println(
          (together ? "Linked " : "Unlinked ")
              + registry.handles().handleOf(first)
              + " and "
              + registry.handles().handleOf(second)
              + ".");
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
