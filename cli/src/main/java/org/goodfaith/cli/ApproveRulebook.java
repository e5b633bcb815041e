package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LawDraft;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// An officer's approval of a draft.
@Command(
    name = "approve",
    description = {
      "Approve a draft of the law.",
      "Two officers must, who differ from each other and from who drafted it."
    })
final class ApproveRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ActingOfficer officer = new ActingOfficer();

  @Parameters(paramLabel = "DIGEST", description = "The draft: its digest, or how it begins.")
  private String digest = "";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      String who = officer.in(registry);
      Hash draft = LawSteps.digest(registry, digest);
      EntryBody step = new EntryBody.Approved(draft, who, data.todayIn(registry.zone()));
      LawSteps.enter(registry, step, () -> LawSteps.proved(registry, draft));
      int approvals =
          LawSteps.now(registry).open(draft).map(one -> one.approvals().size()).orElse(0);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("digest", draft.hex());
        result.put("officer", who);
        result.put("approvals", approvals);
        result.put("needed", LawDraft.approvalsNeeded());
        out.println(JsonText.of(result));
      } else {
        out.println(
            who
                + " approved it: "
                + approvals
                + " of "
                + LawDraft.approvalsNeeded()
                + " approvals.");
      }
      out.flush();
      return 0;
    }
  }
}
