package org.goodfaith.testkit.year;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.testkit.MemoryRegistry;

/// The registry in which a year is lived, and how a command dies in it.
public interface TownLedger {
  /// @return where entries are written
  LedgerStore store();

  /// @return where entries are read
  LedgerReader ledger();

  /// @return who is who
  IdentityVault vault();

  /// Makes a law the law.
  void enact(Rulebook law, LocalDate day);

  /// The command that was to append these dies somewhere on its way.
  ///
  /// @return how many of the first are in; of the others none
  int die(List<Draft> drafts, Random random);

  /// @return the rows of the entries from a position on
  List<EntryRow> rowsFrom(int position);

  /// Checks everything, as `verify` does.
  Verification verify(RulebookLibrary library);

  /// A registry in memory; of a command that dies the first few rows are in.
  static TownLedger inMemory(InstantSource clock) {
    MemoryRegistry registry = new MemoryRegistry(clock);
    return new TownLedger() {
      @Override
      public LedgerStore store() {
        return registry;
      }

      @Override
      public LedgerReader ledger() {
        return registry;
      }

      @Override
      public IdentityVault vault() {
        return registry;
      }

      @Override
      public void enact(Rulebook law, LocalDate day) {
        registry.enact(law, day);
      }

      @Override
      public int die(List<Draft> drafts, Random random) {
        int done = random.nextInt(drafts.size() + 1);
        if (done > 0) {
          registry.append(drafts.subList(0, done));
        }
        return done;
      }

      @Override
      public List<EntryRow> rowsFrom(int position) {
        return registry.rowsFrom(position);
      }

      @Override
      public Verification verify(RulebookLibrary library) {
        return registry.verify(library);
      }
    };
  }
}
