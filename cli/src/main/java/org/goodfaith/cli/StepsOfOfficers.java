package org.goodfaith.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What officers do about a record: nobody decides on an own entry, an own approval, or on kin
/// (C15).
final class StepsOfOfficers {
  private StepsOfOfficers() {}

  /// An officer decides.
  @Command(
      name = "decide",
      description = {
        "Decide every open objection to a record, as an officer.",
        "Refused to who entered the record, approved what follows from it, or is kin (C15)."
      })
  static final class Decide extends StepOnRecord.ByOfficerInWords {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "CODE",
        description =
            "rejected, upheld (the record is deleted), corrected, supplemented, disclosure-stopped"
                + " or taken-off-list.")
    private String outcome = "";

    Decide() {
      super("decision");
    }

    @Override
    String outcome() {
      return outcome;
    }
  }

  /// Another officer decides.
  @Command(
      name = "decide-appeal",
      description = {
        "Decide the appeal against a decision, as another officer.",
        "Refused to who decided before, entered the record, approved what follows from it, or is"
            + " kin (C15)."
      })
  static final class DecideAppeal extends StepOnRecord.ByOfficerInWords {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "CODE",
        description = "As of 'decide'.")
    private String outcome = "";

    DecideAppeal() {
      super("appeal-decision");
    }

    @Override
    String outcome() {
      return outcome;
    }
  }

  /// An officer takes the longer time.
  @Command(
      name = "extend",
      description = "Take the longer time to decide that the clock allows, once, with reasons.")
  static final class Extend extends StepOnRecord.ByOfficerInWords {
    Extend() {
      super("extension");
    }
  }

  /// An officer decides on a repair.
  @Command(
      name = "decide",
      description = {
        "Decide a request for repair, as an officer.",
        "Refused to who entered the record, approved what follows from it, or is kin (C15)."
      })
  static final class DecideRepair extends StepOnRecord.ByOfficerInWords {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "CODE",
        description = "granted or refused.")
    private String outcome = "";

    DecideRepair() {
      super("repair-decision");
    }

    @Override
    String outcome() {
      return outcome;
    }
  }

  /// A second officer approves.
  @Command(
      name = "approve",
      description = {
        "Approve, as a second officer, the listing that a record leads to.",
        "The subject is told then; nothing follows before.",
        "Refused to who entered the record, or is kin (C15)."
      })
  static final class Approve extends StepOnRecord.ByOfficer {
    Approve() {
      super("approval");
    }
  }

  /// An officer certifies.
  @Command(
      name = "certify",
      description = {
        "Certify that a record that was deleted before is right after all.",
        "The subject is told anew; nothing follows before.",
        "Refused to who entered the record, approved what follows from it, or is kin (C15)."
      })
  static final class Certify extends StepOnRecord.ByOfficer {
    @Option(
        names = "--document",
        required = true,
        paramLabel = "FILE",
        description = "What proves it: PDF, PNG, JPEG or plain text, at most 5 MiB.")
    private Path document = Path.of("");

    Certify() {
      super("certification");
    }

    @Override
    Path document() {
      return document;
    }
  }
}
