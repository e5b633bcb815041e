package org.goodfaith.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the two sides of a record do about it: its subject objects, appeals, states and asks for
/// repair, its source answers.
final class StepsOfSides {
  private StepsOfSides() {}

  /// The subject disputes the record.
  @Command(
      name = "object",
      description = {
        "Object to a record, as its subject; what follows from it waits from that second.",
        "Later objections make nothing wait, unless they bring a document not seen before."
      })
  static final class Objecting extends StepOnRecord {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "NAME",
        description = "The subject's own account, or one that acts for it.")
    private String account = "";

    @Option(
        names = "--ground",
        required = true,
        paramLabel = "CODE",
        description =
            "not-me (somebody else is meant: decided within hours), facts-disputed or"
                + " law-disputed.")
    private String ground = "";

    @Option(
        names = "--text",
        paramLabel = "TEXT",
        description = "Your own words; they become your statement.")
    private String text = "";

    @Option(
        names = "--document",
        paramLabel = "FILE",
        description = "A document that shows it: PDF, PNG, JPEG or plain text, at most 5 MiB.")
    private @Nullable Path document;

    Objecting() {
      super("objection");
    }

    @Override
    String account() {
      return account;
    }

    @Override
    String text() {
      return text;
    }

    @Override
    String ground() {
      return ground;
    }

    @Override
    @Nullable Path document() {
      return document;
    }
  }

  /// The source answers.
  @Command(
      name = "answer",
      description = "Answer an objection, as the record's source: reasons and a document.")
  static final class Answer extends StepOnRecord.InWords {
    @Option(
        names = "--document",
        required = true,
        paramLabel = "FILE",
        description = "What proves it: PDF, PNG, JPEG or plain text, at most 5 MiB.")
    private Path document = Path.of("");

    Answer() {
      super("answer");
    }

    @Override
    Path document() {
      return document;
    }
  }

  /// The subject asks another officer.
  @Command(name = "appeal", description = "Ask another officer to look at a decision again.")
  static final class Appeal extends StepOnRecord.InWords {
    Appeal() {
      super("appeal");
    }
  }

  /// The subject says what it has to say.
  @Command(
      name = "state",
      description = "Say something, as the subject, that stands with a record.")
  static final class State extends StepOnRecord.InWords {
    State() {
      super("statement");
    }
  }

  /// The subject asks that a listing end.
  @Command(
      name = "ask",
      description = {
        "Ask, as the subject, that the listing that follows from a record end early.",
        "Refused before its first day; the command says which day that is."
      })
  static final class AskRepair extends StepOnRecord.InWords {
    AskRepair() {
      super("repair-request");
    }
  }
}
