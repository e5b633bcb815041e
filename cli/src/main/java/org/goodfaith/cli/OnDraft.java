package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// An officer's step on a draft that is there already.
final class OnDraft {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private ActingOfficer officer = new ActingOfficer();

  @Parameters(paramLabel = "DIGEST", description = "The draft: its digest, or how it begins.")
  private String digest = "";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  /// Who acts on what.
  ///
  /// @param draft its whole digest
  /// @param officer name of the account
  record Acting(Hash draft, String officer) {}

  /// Enters the step, the draft proved again.
  ///
  /// @throws UserTrouble where there is no such officer or draft, or the step is not lawful
  Acting enter(OpenRegistry registry, Function<Acting, EntryBody> step) {
    String who = officer.in(registry);
    Acting acting = new Acting(LawSteps.digest(registry, digest), who);
    LawSteps.enter(registry, step.apply(acting), () -> LawSteps.proved(registry, acting.draft()));
    return acting;
  }

  /// @param more fields of the JSON, beside who acted on what
  /// @param sentence the same for people
  void print(Acting acting, Map<String, Object> more, String sentence) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("digest", acting.draft().hex());
      result.put("officer", acting.officer());
      result.putAll(more);
      out.println(JsonText.of(result));
    } else {
      out.println(sentence);
    }
    out.flush();
  }
}
