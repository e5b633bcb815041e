package org.goodfaith.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;

/// Writes a small data folder to be kept as a fixture; run by hand once for a format, then packed:
/// `tar --exclude=programs --sort=name --owner=0 --group=0 -C FOLDER -c . | xz -9e`.
final class WriteDataFolder {
  private WriteDataFolder() {}

  public static void main(String[] args) {
    PostgresRegistry.Location location = PostgresRegistry.Location.of(Path.of(args[0]));
    try (PostgresRegistry registry =
        PostgresRegistry.open(location, InstantSource.system(), System.out::println)) {
      Map<String, byte[]> law = Map.of("law.md", new byte[] {'#', ' ', 'L', 'a', 'w'});
      Hash digest = PostgresRulebooks.digestOf(law);
      registry.rulebooks().keep(digest, law);
      registry.store().append(SubjectKey.REGISTRY, new EntryBody.Enacted(digest, Samples.DAY));
      registry.store().append(Samples.cards(1, 60));
      registry.store().append(List.of(Samples.licence(0, "17", "Corner Bakery", "a")));
      SubjectKey third = registry.vault().find(new Identifier("card", "3")).orElseThrow();
      registry.store().forget(new EntryRef(third, 4), "expired", Samples.DAY);
      registry
          .accounts()
          .add(new PostgresAccounts.Row("operator", "operator", "no password", null, ""));
      System.out.println(
          "head " + registry.ledger().head().size() + ":" + registry.ledger().head().root());
    }
  }
}
