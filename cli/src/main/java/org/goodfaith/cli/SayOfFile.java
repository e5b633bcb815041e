package org.goodfaith.cli;

import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.Role;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Something said about a file as a whole, through the door of the pages.
abstract class SayOfFile implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whose file: scheme:value.")
  private String subject = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description =
          "Who says it: the subject's own account, one that acts for it, or, of kin and deaths, an"
              + " officer.")
  private String account = "";

  /// Says it.
  ///
  /// @param actor who says it
  /// @return what was entered, in words
  abstract String say(OwnActs acts, SubjectKey file, CommandActor actor);

  /// @return whether officers may say it as well as the subject
  boolean ofOfficers() {
    return false;
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      SubjectKey file = doors.file(subject);
      CommandActor actor = doors.actor(account, file);
      if (!actor.is(Role.SUBJECT) && !(ofOfficers() && actor.is(Role.OFFICER))) {
        throw new UserTrouble(
            "The account '" + account + "' is of role " + actor.signedIn().role().code() + ".",
            ofOfficers()
                ? "Name the subject's own account, one that acts for it, or an officer."
                : "Name the subject's own account, or one that acts for it.");
      }
      String said = FileDoors.entered(() -> say(doors.ownActs(actor), file, actor));
      spec.commandLine().getOut().println("Entered: " + said + ".");
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  /// The subject says yes.
  @Command(name = "give", description = "Say yes, as the subject, to a score or purpose.")
  static final class Give extends SayOfFile {
    @Parameters(index = "1", paramLabel = "CODE", description = "Of the score or purpose.")
    private String to = "";

    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      acts.consent(file, to, true);
      return "consent to " + to;
    }
  }

  /// The subject takes a yes back.
  @Command(
      name = "withdraw",
      description = "Take back, as the subject, a yes; what rested on it vanishes.")
  static final class TakeBack extends SayOfFile {
    @Parameters(index = "1", paramLabel = "CODE", description = "Of the score or purpose.")
    private String to = "";

    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      acts.consent(file, to, false);
      return "consent to " + to + " withdrawn";
    }
  }

  /// The subject locks its file.
  @Command(
      name = "freeze",
      description = "Lock a file, as its subject, to everybody but itself and officers, at once.")
  static final class Freeze extends SayOfFile {
    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      acts.freeze(file, true);
      return "the file is locked";
    }
  }

  /// The subject opens its file.
  @Command(name = "thaw", description = "Open a locked file again, as its subject, at once.")
  static final class Thaw extends SayOfFile {
    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      acts.freeze(file, false);
      return "the file is open";
    }
  }

  /// Somebody says that an officer is kin.
  @Command(
      name = "kin",
      description = {
        "Say that an officer is a subject or its kin, and so decides nothing about its file (C15).",
        "What an officer says, of itself or of another, counts at once, and for what was decided"
            + " before. What the subject says waits until an officer says the same."
      })
  static final class Kin extends SayOfFile {
    @Option(
        names = "--officer",
        required = true,
        paramLabel = "NAME",
        description = "Who is kin: an account of role officer.")
    private String officer = "";

    @Override
    boolean ofOfficers() {
      return true;
    }

    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      acts.kinship(file, officer);
      return actor.is(Role.OFFICER)
          ? officer + " is kin, and decides nothing about this file"
          : officer + " is said to be kin; it counts once an officer says the same";
    }
  }

  /// An officer enters a death, or that it was none.
  @Command(
      name = "death",
      description = {
        "Enter, as an officer, that a subject has died: listings and publication end.",
        "The file's addresses are told what ended, and what to do where it is wrong: '--withdraw'"
            + " takes it back, and it counts on no day."
      })
  static final class Death extends SayOfFile {
    @ArgGroup(multiplicity = "1")
    private When when = new When();

    /// Either of them.
    static final class When {
      @Option(
          names = "--day",
          required = true,
          paramLabel = "DAY",
          description = "The day of death, as 2026-03-31; not after today.")
      private String day = "";

      @Option(
          names = "--withdraw",
          required = true,
          description = "The subject lives: a death entered here was none.")
      private boolean withdraw;
    }

    @Override
    boolean ofOfficers() {
      return true;
    }

    @Override
    String say(OwnActs acts, SubjectKey file, CommandActor actor) {
      if (when.withdraw) {
        acts.lives(file);
        return "the death is withdrawn, and counts on no day";
      }
      acts.death(file, when.day);
      return "the subject died on " + when.day;
    }
  }
}
