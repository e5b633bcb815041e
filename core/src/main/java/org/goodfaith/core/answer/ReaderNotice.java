package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.rulebook.RulebookLibrary;

/// A recall that its reader has not acknowledged, and by which channels the reader was told of it.
///
/// @param recall what was read and is another now
/// @param sent channels by which a message left since all of it moved
public record ReaderNotice(Recall recall, List<String> sent) {
  /// Copies the list.
  public ReaderNotice {
    sent = List.copyOf(sent);
  }

  /// @param ledger where to read
  /// @param library every law that answers rest on
  /// @param today the registry's day
  /// @param progress told now and then how far it is
  /// @return every recall that nobody has acknowledged
  public static List<ReaderNotice> all(
      LedgerReader ledger, RulebookLibrary library, LocalDate today, Impact.Progress progress) {
    long size = ledger.head().size();
    List<ReaderNotice> all = new ArrayList<>();
    EverySubject.those(
        ledger,
        Recall.subjects(ledger),
        progress,
        (key, read) -> all.addAll(new FindRecalls(read, key, library, size, today).unknown()));
    return List.copyOf(all);
  }
}
