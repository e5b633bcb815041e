package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerFault;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.subject.Identifier;
import picocli.CommandLine.Option;

/// Who asks, and why.
final class AskOptions {
  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      defaultValue = "",
      description = "Why you look: a purpose of the rulebook. The subject will see it.")
  String purpose = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "",
      description = "The role you ask in (default: the first that the purpose is open to).")
  String role = "";

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      defaultValue = "command line",
      description = "The name the subject will see (default: ${DEFAULT-VALUE}).")
  String reader = "command line";

  @Option(names = "--json", description = "Print the answer as JSON.")
  boolean json;

  /// @return who asks
  Reader reader(OpenRegistry registry, DataOptions data) {
    LocalDate today = data.todayIn(registry.zone());
    Optional<LawOn> law = registry.law(today).map(rulebook -> rulebook.on(today));
    Optional<PurposeRule> rule = law.flatMap(now -> now.purpose(purpose));
    if (law.isPresent() && rule.isEmpty() && role.isEmpty()) {
      throw declined(noSuchPurpose(law.get().purposes().stream().map(PurposeRule::code).toList()));
    }
    List<String> open = rule.map(PurposeRule::readers).orElse(List.of());
    String asked = role.isEmpty() && !open.isEmpty() ? open.getFirst() : role;
    return new Reader(reader, asked.isEmpty() ? "operator" : asked, null);
  }

  /// Without a role every purpose of the law is open: the role is that of the purpose.
  private AnswerFault noSuchPurpose(List<String> purposes) {
    String near =
        Nearest.to(purpose, purposes).map(word -> "; did you mean '" + word + "'?").orElse("");
    return new AnswerFault(
        AnswerFault.Reason.PURPOSE,
        "purpose",
        purpose.isEmpty() ? "no purpose is named" : "there is no purpose '" + purpose + "'" + near,
        String.join(", ", purposes),
        "Name why you look with --purpose, and ask again.");
  }

  /// @return the identifier, from `scheme:value`
  static Identifier identifier(String text) {
    return Identifier.parse(text)
        .orElseThrow(() ->
            UserTrouble.misuse(
                "The subject is not written as scheme:value.",
                "Write for example card:17 or licence:1475890; schemes are lower-case."));
  }

  /// @return the fault of a question, as the command line says it
  static UserTrouble declined(AnswerFault fault) {
    return UserTrouble.of("Not answered.", List.of(fault), 2);
  }
}
