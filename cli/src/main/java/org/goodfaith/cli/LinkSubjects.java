package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.MayLink;
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

  @Mixin private ActingOfficer acting = new ActingOfficer();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private static final String LINKED =
      """
      Both are told of it, and of what stands in the other file: what one of them was restricted for
      before restricts the other only after that one was told of it and its own time to object is
      over. 'goodfaith notices send' tells them; 'goodfaith unlink' undoes all of it.\
      """;

  private static final String UNLINKED =
      "Both are told of it. Nothing of one counts for the other any more.";

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
      String officer = acting.in(registry, "Only officers find who is one with whom");
      Optional<ActFault> fault = MayLink.refuse(registry.ledger(), one, other, officer, together);
      if (fault.isPresent()) {
        throw new UserTrouble("Refused: " + fault.get().message() + ".", fault.get().remedy());
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
        out.println(together ? LINKED : UNLINKED);
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
