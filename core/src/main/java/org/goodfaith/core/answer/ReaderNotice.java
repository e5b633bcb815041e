package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.RulebookLibrary;

/// A recall that its reader has not acknowledged, and by which channels the reader was told of it.
///
/// @param recall what was read and is another now
/// @param sent channels by which a message left
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
        (key, read) -> {
          List<Recall> recalls = Recall.of(read, key, library, size, today);
          if (!recalls.isEmpty()) {
            Map<Integer, List<String>> sent = sent(read.apply(key));
            recalls.stream()
                .filter(recall -> recall.acknowledged() == null)
                .map(recall ->
                    new ReaderNotice(recall, sent.getOrDefault(recall.inquiry().seq(), List.of())))
                .forEach(all::add);
          }
        });
    return List.copyOf(all);
  }

  private static Map<Integer, List<String>> sent(List<SealedEntry> chain) {
    Map<Integer, List<String>> sent = new HashMap<>();
    for (SealedEntry entry : chain) {
      // What is told of an entry of a linked file bears the number it has there.
      if (entry.body() instanceof Told told
          && told.other() == null
          && told.result() == Told.Result.SENT) {
        sent.computeIfAbsent(told.target(), _ -> new ArrayList<>()).add(told.channel());
      }
    }
    return sent;
  }
}
