package org.goodfaith.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.RulebookStore;
import org.goodfaith.files.rulebook.LoadRulebook;

/// Reads stored laws and drafts again when they are asked for, and keeps them.
final class LawLibrary implements RulebookLibrary {
  private final RulebookStore store;
  private final Map<Hash, Rulebook> read = new ConcurrentHashMap<>();

  LawLibrary(RulebookStore store) {
    this.store = store;
  }

  @Override
  public Rulebook byDigest(Hash digest) {
    return read.computeIfAbsent(digest, this::load);
  }

  /// Keeps a law that was just read and proved, so that it is not read twice.
  void add(Rulebook rulebook) {
    read.put(rulebook.digest(), rulebook);
  }

  private Rulebook load(Hash digest) {
    Map<String, byte[]> files =
        store
            .filesOf(digest)
            .orElseThrow(
                () -> new RegistryBug("the texts of rulebook " + digest + " are not stored"));
    return switch (LoadRulebook.enacted(files)) {
      case Proved.Holds(Rulebook rulebook) when rulebook.digest().equals(digest) -> rulebook;
      case Proved.Holds _ ->
          throw new RegistryBug("the stored texts of rulebook " + digest + " were changed");
      case Proved.Faulty faulty ->
          throw new RegistryBug(
              "a stored rulebook cannot be read: " + faulty.faults().getFirst().message());
    };
  }
}
