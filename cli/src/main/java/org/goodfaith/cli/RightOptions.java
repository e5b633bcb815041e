package org.goodfaith.cli;

import picocli.CommandLine.Option;

/// As what somebody acts for a subject, how far, and until when.
final class RightOptions {
  @Option(
      names = "--as",
      required = true,
      paramLabel = "CODE",
      description = "guardian, lawyer or heir.")
  String as = "";

  @Option(
      names = "--scope",
      required = true,
      paramLabel = "CODE",
      description = "How far: read, contest or all.")
  String scope = "";

  @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day.")
  String until = "";
}
