package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A step about a request for remedy or review, by the account that may take it.
abstract class StepOnRequest implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "HANDLE/ENTRY", description = "Which, as 'list' names it.")
  private String name = "";

  @Option(names = "--json", description = "Print the request as it stands then, as JSON.")
  private boolean json;

  /// @return name of the account that takes it
  abstract String account();

  /// @param one what it is about
  /// @return code of the step
  abstract String act(PetitionCase one);

  /// @return the reasons; empty where none are asked for
  abstract String text();

  /// @return code of what is decided; empty where nothing is
  String outcome() {
    return "";
  }

  /// A step whose reasons its account gives.
  abstract static class WithReasons extends StepOnRequest {
    @Mixin private ByAccount by = new ByAccount();

    @Override
    String account() {
      return by.account;
    }

    @Override
    String text() {
      return by.text;
    }
  }

  /// A step that an officer takes, with reasons.
  abstract static class ByOfficer extends StepOnRequest {
    @Option(
        names = "--officer",
        required = true,
        paramLabel = "NAME",
        description = "Who decides: an account of role officer.")
    private String officer = "";

    @Option(
        names = "--text",
        required = true,
        paramLabel = "TEXT",
        description = "The reasons, in plain words.")
    private String text = "";

    @Override
    String account() {
      return officer;
    }

    @Override
    String text() {
      return text;
    }
  }

  /// Who made the decision says what it does about it.
  @Command(
      name = "answer",
      description = "Say what is done about a request for remedy, as who made the decision.")
  static final class Answer extends WithReasons {
    @Override
    String act(PetitionCase one) {
      return "remedy-answer";
    }
  }

  /// An officer decides.
  @Command(
      name = "decide",
      description = {
        "Decide on a request for remedy or review, on a claim to act for somebody, or on the appeal"
            + " against such a decision.",
        "Refused to who claims it, and to who entered or approved what it rests on, is kin, or"
            + " decided before (C15)."
      })
  static final class Decide extends ByOfficer {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "CODE",
        description =
            "upheld: it is made good, the result set aside, the claim accepted; rejected: not.")
    private String outcome = "";

    @Override
    String outcome() {
      return outcome;
    }

    @Override
    String act(PetitionCase one) {
      boolean appealed = one.petition().appeal() != null && one.petition().onAppeal() == null;
      return appealed ? "appeal-decision" : "decision";
    }
  }

  /// An officer takes the longer time.
  @Command(
      name = "extend",
      description = "Take the longer time to decide that the clock allows, once, with reasons.")
  static final class Extend extends ByOfficer {
    @Override
    String act(PetitionCase one) {
      return "extension";
    }
  }

  /// The subject does not want what somebody claims.
  @Command(
      name = "refuse",
      description = {
        "Say, as the subject, that somebody who claims to act for it is not wanted.",
        "A lawyer is sent away at once; of a guardian an officer decides, who sees what was said."
      })
  static final class Refuse extends StepOnRequest {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "NAME",
        description = "The subject's own account.")
    private String account = "";

    @Override
    String account() {
      return account;
    }

    @Override
    String text() {
      return "";
    }

    @Override
    String act(PetitionCase one) {
      return "representation-end";
    }
  }

  /// The subject asks another officer.
  @Command(
      name = "appeal",
      description = "Ask another officer to look again at a decision on a request.")
  static final class Appeal extends WithReasons {
    @Override
    String act(PetitionCase one) {
      return "appeal";
    }
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      PetitionCase before = doors.petition(name, list());
      CommandActor actor = doors.actor(account(), before.root().subject());
      int turn = before.entries().size();
      RecordActs.Words words = new RecordActs.Words("", outcome(), text(), Optional.empty(), turn);
      FileDoors.entered(() -> {
        EntryName entry = EntryName.of(name, "a request", list());
        PetitionCase seen = doors.access(actor).petition(doors.now(), entry.handle(), entry.seq());
        doors.acts(actor).step(seen, act(seen), words);
        return true;
      });
      print(doors, doors.petition(name, list()));
      return 0;
    }
  }

  /// What prints the names of requests, by where the command stands.
  private String list() {
    var parent = spec.parent();
    return switch (parent == null ? "" : parent.name()) {
      case "representatives" -> ListClaims.NAME;
      case "reviews" -> ListReviews.NAME;
      case String _ -> ListRemedies.NAME;
    };
  }

  private void print(FileDoors doors, PetitionCase after) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(doors.json().petition(after, doors.now(), List.of())));
    } else {
      out.println(
          "Entered: "
              + name
              + " is "
              + after.petition().state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ".");
    }
    out.flush();
  }
}
