package org.goodfaith.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.snapshot.FoldLedger;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Everybody of a snapshot, or of the registry itself; under which law, and on how many threads.
final class EverybodyOf {
  @Parameters(
      arity = "0..1",
      paramLabel = "SNAPSHOT",
      description = "A folder that 'goodfaith snapshot' wrote.")
  private @Nullable Path snapshot;

  @Option(names = "--registry", description = "Read the registry itself, without a snapshot.")
  private boolean registry;

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Under this rulebook (default: the law in force on each day).")
  private @Nullable Path rulebook;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Parts worked on at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private @Nullable Rulebook named;

  /// @param command that reads them, as it is typed
  /// @param does what it does with them
  /// @throws UserTrouble where it is not one of the two
  void check(String command, String does) {
    if (registry == (snapshot != null)) {
      throw UserTrouble.misuse(
          "Name a snapshot, or --registry; one of them.",
          "'goodfaith snapshot DIR' writes one; 'goodfaith " + command + " DIR' " + does + " it.");
    }
    if (threads < 1) {
      throw UserTrouble.misuse("--threads begins at 1.", "Leave it out, or say more.");
    }
  }

  /// @return the folder of a snapshot; null for the registry itself
  @Nullable Path snapshot() {
    return snapshot;
  }

  /// @return the folder of a rulebook; null for the law in force on each day
  @Nullable Path rulebook() {
    return rulebook;
  }

  /// @return how many
  int threads() {
    return threads;
  }

  /// @return the law of a day in a registry; a rulebook that was named is loaded once
  synchronized Rulebook law(OpenRegistry of, LocalDate day) {
    if (rulebook != null && named == null) {
      named = EnactLaw.load(rulebook).rulebook();
    }
    return named == null ? LawSteps.inForce(of, day) : named;
  }

  /// @param today the registry's day, whose law says what is folded
  /// @return a reading of the whole ledger
  static FoldLedger fold(OpenRegistry of, LedgerMoment ledger, LocalDate today) {
    return new FoldLedger(
        ledger,
        LawSteps.inForce(of, today),
        ledger.head().size(),
        WriteSnapshot.Wanted.usualSpan());
  }
}
