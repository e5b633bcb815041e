package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.web.Claims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks to act for somebody.
@Command(
    name = "claim",
    description = {
      "Ask to act for somebody, with a document. It gives no right before an officer accepts it.",
      "The answer is the same whether the registry knows whom it is about or not."
    })
final class ClaimRight implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ByAccount by = new ByAccount();
  @Mixin private RightOptions right = new RightOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "For whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--kind",
      paramLabel = "CODE",
      defaultValue = "person",
      description = "Whom it is about: person, organisation or public-body (default: person).")
  private String kind = "";

  @Option(
      names = "--document",
      required = true,
      paramLabel = "FILE",
      description = "The document that shows it: PDF, PNG, JPEG or plain text.")
  private Path document = Path.of("");

  @Option(names = "--json", description = "Print the claim as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Identifier about = AskOptions.identifier(subject);
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      Claims claims = doors.claims(CommandActor.claimant(registry, by.account));
      var proof = FileDoors.document(document);
      String number =
          FileDoors.entered(() ->
              claims.ask(
                  new Claims.Asked(
                      kind,
                      about.scheme(),
                      about.value(),
                      right.as,
                      right.scope,
                      right.until,
                      by.text,
                      proof,
                      "")));
      ListClaims.printOwn(spec.commandLine().getOut(), doors, claims, Optional.of(number), json);
      return 0;
    }
  }
}
