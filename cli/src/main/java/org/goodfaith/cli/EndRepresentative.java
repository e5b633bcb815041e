package org.goodfaith.cli;

import java.util.concurrent.Callable;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ends a right to act for a subject.
@Command(
    name = "end",
    description = {
      "End a right to act for a subject. The subject is told.",
      "A lawyer's is ended by the subject, a guardian's or an heir's by an officer; whoever acts"
          + " may go."
    })
final class EndRepresentative implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "HANDLE/ENTRY", description = "Which, as 'list' names it.")
  private String name = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "Who ends it: an officer, the subject's own account, or who acts by it.")
  private String account = "";

  @Option(names = "--json", description = "Print who acts then, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      EntryName entry = EntryName.of(name, "a right to act", ListRepresentatives.NAME);
      EntryRef granted =
          entry.in(registry).orElseThrow(() -> FileDoors.none(name, ListRepresentatives.NAME));
      CommandActor actor = doors.actor(account, granted.subject());
      if (!actor.is(Role.OFFICER) && !actor.is(Role.SUBJECT)) {
        throw new UserTrouble(
            "The account '" + account + "' ends no right to act.",
            "Name an officer, the subject's own account, or who acts by it.");
      }
      FileDoors.entered(() -> {
        var right = doors.access(actor).right(doors.now(), entry.handle(), entry.seq());
        doors.acts(actor).end(right, "ended");
        return true;
      });
      RepresentativesCommand.print(spec.commandLine().getOut(), doors, granted.subject(), json);
      return 0;
    }
  }
}
