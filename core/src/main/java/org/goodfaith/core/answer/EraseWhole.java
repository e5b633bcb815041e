package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.SubjectKey;

/// Erases a person's file, whole, where nothing needs it any more. The person is told first: with
/// the key goes where to. Where the file stays nevertheless, they are told that too. That it was
/// told is entered after it, and stays.
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

      /// @return channels of messages that have left the house
      public List<String> sent() {
        return channels.stream().filter(one -> !one.equals(Channel.LETTER.code())).toList();
      }

      /// @return whether a letter lies ready that somebody has to post
      public boolean letter() {
        return channels.contains(Channel.LETTER.code());
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
    try (Telling telling = new Telling(day)) {
      return erase(() -> Erasure.of(rulebook, day, officer, subject, ledger::entriesOf), telling);
    }
  }

  private Result erase(Supplier<Erasure> look, Telling telling) {
    for (int left = TRIES; left > 0; left--) {
      Erasure erasure = look.get();
      if (!(erasure instanceof Erasure.Free(Forgetting forgetting))) {
        return new Result.Kept(erasure);
      }
      telling.tell(forgetting);
      List<String> channels = telling.codes(LastWord.Left::channels);
      List<String> failed = telling.codes(LastWord.Left::failed);
      if (channels.isEmpty() && !failed.isEmpty()) {
        return new Result.Untold(failed);
      }
      if (store.forget(List.of(forgetting), telling.day).isEmpty()) {
        telling.enter(forgetting);
        return new Result.Erased(forgetting, channels);
      }
    }
    return new Result.Grew();
  }

  private record Said(LastWord.Word word, LastWord.Left left) {}

  /// Whom it was told to. In the end, whatever came of it, whose file is still there is told so.
  private final class Telling implements AutoCloseable {
    private final LocalDate day;
    private final Map<SubjectKey, Said> said = new LinkedHashMap<>();

    Telling(LocalDate day) {
      this.day = day;
    }

    /// All is ready before the first of it leaves.
    void tell(Forgetting forgetting) {
      Map<SubjectKey, LastWord.Word> ready = new LinkedHashMap<>();
      for (Forgetting.Chain chain : forgetting.chains()) {
        SubjectKey key = chain.subject();
        if (!said.containsKey(key)) {
          SealedEntry first = ledger.entriesOf(key).getFirst();
          ready.put(key, lastWord.prepare(Notice.ofErasure(first, day, List.of())));
        }
      }
      ready.forEach((key, word) -> said.put(key, new Said(word, word.send())));
    }

    List<String> codes(Function<LastWord.Left, List<String>> which) {
      return said.values().stream()
          .flatMap(one -> which.apply(one.left()).stream())
          .distinct()
          .sorted()
          .toList();
    }

    void enter(Forgetting forgetting) {
      for (Forgetting.Chain chain : forgetting.chains()) {
        Said one = said.get(chain.subject());
        for (String channel : one == null ? List.<String>of() : one.left().channels()) {
          Told told = new Told(Notice.FIRST, channel, Told.Result.SENT, day, "");
          store.append(chain.subject(), told);
        }
      }
    }

    @Override
    public void close() {
      said.forEach((key, one) -> {
        if (ledger.entriesOf(key).getFirst().body() != null) {
          one.word().retract();
        }
        one.word().settled();
      });
    }
  }
}
