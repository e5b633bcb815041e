package org.goodfaith.cli;

import picocli.CommandLine.Option;

/// By which account something is done that concerns a file as a whole, and why.
final class ByAccount {
  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description =
          "Whose account does it: the subject's own or one that acts for it; to answer, that of who"
              + " made the decision; about a claim, that of who made it.")
  String account = "";

  @Option(
      names = "--text",
      required = true,
      paramLabel = "TEXT",
      description = "What is asked for, or the reasons, in plain words.")
  String text = "";
}
