package org.goodfaith.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.verify.Finding;
import org.goodfaith.core.verify.KnownHead;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.core.verify.VerifyRegistry;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Recomputes everything and compares.
@Command(
    name = "verify",
    description = {
      "Recompute every chain, the tree, the vault's mapping and every answer given.",
      "Ends 0 when nothing differs, 1 and names the first difference when something does."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int SEED_BYTES = 32;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--head",
      paramLabel = "SIZE:ROOT",
      description = "A tree head you wrote down: its history must still be there.")
  private @Nullable String head;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<KnownHead> known = head == null ? Optional.empty() : Optional.of(known(head));
    byte[] seed = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      long total = registry.ledger().head().size();
      Progress progress = new Progress("  verify", "entries");
      Verification result =
          registry.verify(rows ->
              new VerifyRegistry(
                      rows, registry.lookup(), registry.sealKey(), registry.library(), known, seed)
                  .verify(done ->
                      progress.show(done, json || total == 0 ? -1 : (double) done / total)));
      progress.end();
      if (json) {
        out.println(JsonText.of(json(result)));
      } else {
        print(out, result, progress.seconds());
      }
      out.flush();
      return result.clean() ? 0 : 1;
    }
  }

  private static Map<String, Object> json(Verification result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("clean", result.clean());
    map.put("entries", result.entries());
    map.put("root", result.root().hex());
    map.put("answers", result.assessments());
    map.put("differences", result.differences());
    map.put(
        "first",
        result.first().stream()
            .map(finding -> Map.of("place", finding.place(), "message", finding.message()))
            .toList());
    return map;
  }

  private static KnownHead known(String text) {
    return KnownHead.parse(text)
        .orElseThrow(() ->
            UserTrouble.misuse(
                "--head is not written as SIZE:ROOT.",
                "Copy it from 'goodfaith stats': a number, a colon, 64 hexadecimal digits."));
  }

  private static void print(PrintWriter out, Verification result, double seconds) {
    out.printf(
        Locale.ROOT,
        "%,d entries checked, %,d answers recomputed, in %.1f s%n",
        result.entries(),
        result.assessments(),
        seconds);
    out.println("root " + result.root());
    if (result.clean()) {
      out.println("Nothing was altered.");
      return;
    }
    out.println(result.differences() + " differences; the first:");
    for (Finding finding : result.first()) {
      out.println("  " + finding);
    }
  }
}
