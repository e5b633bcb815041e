package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Who acts for whom.
@Command(
    name = "representatives",
    description = "Who acts for a subject: ask for it, see, accept, refuse and end it.",
    subcommands = {
      ListRepresentatives.class,
      AcceptRepresentative.class,
      EndRepresentative.class,
      ClaimRight.class,
      ListClaims.class,
      StepOnRequest.Extend.class,
      StepOnRequest.Decide.class,
      StepOnRequest.Refuse.class,
      StepOnClaim.Appeal.class,
      StepOnClaim.TakeBack.class
    })
final class RepresentativesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }

  /// Prints who acts for a file.
  static void print(PrintWriter out, FileDoors doors, SubjectKey file, boolean json) {
    List<Representative> rights = doors.standing(file).representatives();
    if (json) {
      out.print(
          JsonText.of(
              Map.of("representatives", rights.stream().map(doors.json()::right).toList())));
    } else if (rights.isEmpty()) {
      out.println("Nobody acts for this file.");
    } else {
      for (Representative one : rights) {
        var said = one.right();
        Mark ended = one.ended();
        out.printf(
            "%-9s  %-20s  %-7s  %s through %s  %s  %s%n",
            said.as().code(),
            said.by(),
            said.scope().code(),
            said.day(),
            ended == null ? said.until() : ended.day(),
            one.counts() ? "counts" : "does not count",
            doors.name(one.granted().ref()));
      }
    }
    out.flush();
  }
}
