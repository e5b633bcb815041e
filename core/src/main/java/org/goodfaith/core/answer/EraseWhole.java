package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;

/// Erases a person's file, whole, where nothing needs it any more. The person is told first: with
/// the key goes where to. That it was told is entered after it, and stays.
public final class EraseWhole {
  private static final int TRIES = 5;

  private final LedgerReader ledger;
  private final LedgerStore store;
  private final LastWord lastWord;

  /// @param ledger where to read
  /// @param store where it is forgotten
  /// @param lastWord tells the person
  public EraseWhole(LedgerReader ledger, LedgerStore store, LastWord lastWord) {
    this.ledger = ledger;
    this.store = store;
    this.lastWord = lastWord;
  }

  /// What came of it.
  public sealed interface Result {
    /// It is gone.
    ///
    /// @param forgetting what went
    /// @param channels by which the person was told; none where no address was kept
    record Erased(Forgetting forgetting, List<String> channels) implements Result {
      /// Copies the list.
      public Erased {
        channels = List.copyOf(channels);
      }
    }

    /// It may not be erased.
    ///
    /// @param why what needs it, or that it is nobody's
    record Kept(Erasure why) implements Result {}

    /// It kept growing while it was looked at.
    record Grew() implements Result {}

    /// The person has addresses, and none of them took the message: nothing was erased.
    ///
    /// @param channels codes of those tried
    record Untold(List<String> channels) implements Result {
      /// Copies the list.
      public Untold {
        channels = List.copyOf(channels);
      }
    }
  }

  /// @param rulebook the law
  /// @param day the registry's day
  /// @param officer who erases
  /// @param subject whom
  /// @return what came of it
  public Result erase(Rulebook rulebook, LocalDate day, String officer, SubjectKey subject) {
    Map<SubjectKey, LastWord.Left> told = new LinkedHashMap<>();
    for (int left = TRIES; left > 0; left--) {
      Erasure erasure = Erasure.of(rulebook, day, officer, subject, ledger::entriesOf);
      if (!(erasure instanceof Erasure.Free(Forgetting forgetting))) {
        return new Result.Kept(erasure);
      }
      for (Forgetting.Chain chain : forgetting.chains()) {
        told.computeIfAbsent(chain.subject(), key -> tell(key, day));
      }
      List<String> channels =
          told.values().stream()
              .flatMap(one -> one.channels().stream())
              .distinct()
              .sorted()
              .toList();
      TreeSet<String> failed = new TreeSet<>();
      told.values().forEach(one -> failed.addAll(one.failed()));
      if (channels.isEmpty() && !failed.isEmpty()) {
        return new Result.Untold(new ArrayList<>(failed));
      }
      if (store.forget(List.of(forgetting), day).isEmpty()) {
        told.forEach((key, one) -> enter(key, one, day));
        return new Result.Erased(forgetting, channels);
      }
    }
    return new Result.Grew();
  }

  private LastWord.Left tell(SubjectKey subject, LocalDate day) {
    SealedEntry first = ledger.entriesOf(subject).getFirst();
    return lastWord.tell(Notice.ofErasure(first, day, List.of()));
  }

  private void enter(SubjectKey subject, LastWord.Left left, LocalDate day) {
    for (String channel : left.channels()) {
      store.append(subject, new Told(Notice.FIRST, channel, Told.Result.SENT, day, ""));
    }
  }
}
