package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LawDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// An officer's approval of a draft.
@Command(
    name = "approve",
    description = {
      "Approve a draft of the law.",
      "Two officers must, who differ from each other and from who drafted it."
    })
final class ApproveRulebook implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OnDraft on = new OnDraft();

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      OnDraft.Acting acting =
          on.enter(registry, one -> new EntryBody.Approved(one.draft(), one.officer(), today));
      int approvals =
          LawSteps.now(registry).open(acting.draft()).map(one -> one.approvals().size()).orElse(0);
      int needed = LawDraft.approvalsNeeded();
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("approvals", approvals);
      more.put("needed", needed);
      on.print(
          acting,
          more,
          acting.officer() + " approved it: " + approvals + " of " + needed + " approvals.");
      return 0;
    }
  }
}
