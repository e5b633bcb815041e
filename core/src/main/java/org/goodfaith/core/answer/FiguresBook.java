package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.goodfaith.core.answer.SourceRatings.Asked;
import org.goodfaith.core.answer.SourceRatings.Rate;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.SubjectKey;

/// Keeps what the public board and the ratings are counted from: a projection of the ledger in
/// memory. The first question reads the ledger once; later ones read what has entered since, and
/// fold again only whose chain has grown, or everybody concerned when another day is asked about.
/// It can be thrown away at any time, and comes out the same again: `begun` and `resume` keep what
/// was read of the ledger between two runs of the program.
public final class FiguresBook {
  /// Entries that are read and folded while somebody waits.
  private static final long QUICK = 5_000;

  private static final String FORM = "figures 1";
  private static final int FORM_WORDS = 4;

  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final ZoneId zone;
  private final InquiryJournal journal;
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<SubjectKey> concerned = new TreeSet<>();
  private final Set<SubjectKey> linked = new HashSet<>();
  private final Map<SubjectKey, CaseFigures> cases = new HashMap<>();
  private Set<String> listedKinds = Set.of();
  private Optional<Question> counted = Optional.empty();
  private Optional<Rated> rated = Optional.empty();
  private RecordTally tally;
  private boolean forgotten;
  private volatile Optional<Figures> board = Optional.empty();

  /// @param ledger where to read
  /// @param library every law
  /// @param journal counts the checks that were refused
  /// @param zone the registry's: it says which day it is
  public FiguresBook(
      LedgerReader ledger, RulebookLibrary library, InquiryJournal journal, ZoneId zone) {
    this.ledger = ledger;
    this.library = library;
    this.journal = journal;
    this.zone = zone;
    this.tally = new RecordTally(ledger, zone);
  }

  /// A rating with the history it knew.
  private record Rated(SourceRatings ratings, TreeHead head) {}

  /// @param asked for which day, as known when
  /// @return how the sources were rated at the month-end before
  public SourceRatings ratings(Asked asked) {
    return inTurn(() -> rate(asked));
  }

  private SourceRatings rate(Asked asked) {
    TreeHead head = Rate.headOf(ledger, zone, asked);
    LocalDate end = SourceRatings.monthEnd(asked.asOf());
    Optional<SourceRatings> same =
        rated
            .filter(one -> one.head().equals(head) && one.ratings().monthEnd().equals(end))
            .map(Rated::ratings);
    if (same.isPresent()) {
      return same.get();
    }
    if (tally.size() == 0) {
      Question.asked(ledger, library, asked.asOf(), asked.known())
          .ifPresent(now -> listedKinds = listedKinds(now));
    }
    if (head.size() > tally.size()) {
      readOn(head.size());
    }
    SourceRatings ratings = Rate.at(ledger, library, tally, zone, asked);
    rated = Optional.of(new Rated(ratings, head));
    return ratings;
  }

  /// @param question day, history and law
  /// @return the board
  public Figures figures(Question question) {
    return inTurn(() -> counted(question));
  }

  private Figures counted(Question question) {
    count(question);
    SourceRatings ratings = rate(new Asked(question.asOf(), question.head()));
    Figures figures =
        new CountFigures(tally, cases.values(), journal.refused(), question).all(ratings);
    board = Optional.of(figures);
    return figures;
  }

  /// Counts only where that is quick: nobody waits while a whole ledger is read, or while somebody
  /// else counts.
  ///
  /// @param question day, history and law
  /// @return the board as it is, or as it was counted last; empty where it was never counted here
  public Optional<Figures> board(Question question) {
    if (!turn.tryLock()) {
      return board;
    }
    try {
      boolean near = question.head().size() - tally.size() <= QUICK;
      boolean sameDay =
          question.head().size() <= QUICK
              || counted.filter(before -> before.asOf().equals(question.asOf())).isPresent();
      return near && sameDay ? Optional.of(counted(question)) : board;
    } finally {
      turn.unlock();
    }
  }

  /// @param question day, history and law
  /// @return who has a listing that waits for a second officer
  public Set<SubjectKey> proposed(Question question) {
    return inTurn(() -> {
      count(question);
      Set<SubjectKey> waiting = new TreeSet<>();
      cases.forEach((subject, one) -> {
        if (one.proposed()) {
          waiting.add(subject);
        }
      });
      return waiting;
    });
  }

  private <T> T inTurn(Supplier<T> what) {
    turn.lock();
    try {
      return what.get();
    } finally {
      turn.unlock();
    }
  }

  /// @return whether somebody is counting at this moment
  public boolean counting() {
    return turn.isLocked() && !turn.isHeldByCurrentThread();
  }

  /// @return entries read so far
  public long size() {
    return inTurn(() -> tally.size());
  }

  /// @return what was read of the ledger so far, in lines, to be kept between two runs of the
  ///   program; subjects are in it by their numbers only. Empty where nothing was read
  public List<String> begun() {
    return inTurn(() -> {
      TreeHead head = ledger.headAt(tally.sealedAt());
      if (head.size() == 0 || head.size() != tally.size()) {
        return List.of();
      }
      List<String> lines = new ArrayList<>();
      lines.add(FORM + " " + head.sealedAt() + " " + head.root().hex());
      new TreeSet<>(listedKinds).forEach(kind -> lines.add("kind " + kind));
      concerned.forEach(key -> lines.add("concerned " + key.number()));
      linked.stream().sorted().forEach(key -> lines.add("linked " + key.number()));
      lines.addAll(tally.lines());
      return lines;
    });
  }

  /// Goes on where another run ended. What was kept of another history is left alone.
  ///
  /// @param lines as `begun` gave them
  public void resume(List<String> lines) {
    inTurn(() -> {
      String[] first = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", -1);
      if (first.length != FORM_WORDS || !lines.getFirst().startsWith(FORM + " ")) {
        return false;
      }
      TreeHead head = ledger.headAt(Instant.parse(first[2]));
      if (head.size() == 0 || !head.root().hex().equals(first[3])) {
        return false;
      }
      readAnew();
      Set<String> kinds = new HashSet<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
          case "kind" -> kinds.add(words[1]);
          case "concerned" -> concerned.add(new SubjectKey(Long.parseLong(words[1])));
          case "linked" -> linked.add(new SubjectKey(Long.parseLong(words[1])));
          default -> tally.resume(words);
        }
      }
      listedKinds = kinds;
      tally.resumeAt(head);
      return true;
    });
  }

  private void count(Question question) {
    Set<String> kinds = listedKinds(question);
    if (tally.size() > question.head().size() || !kinds.equals(listedKinds)) {
      listedKinds = kinds;
      readAnew();
    }
    boolean same =
        counted
            .filter(before -> before.asOf().equals(question.asOf()))
            .filter(before -> before.rulebook().digest().equals(question.rulebook().digest()))
            .isPresent();
    if (!same) {
      cases.clear();
    }
    readOn(question.head().size());
    fold(question);
    counted = Optional.of(question);
  }

  private void readAnew() {
    tally = new RecordTally(ledger, zone);
    concerned.clear();
    linked.clear();
    cases.clear();
    rated = Optional.empty();
  }

  private void readOn(long until) {
    boolean more = tally.size() > 0;
    forgotten = false;
    tally.readOn(until, this::look);
    if (more && forgotten) {
      readAnew();
      tally.readOn(until, this::look);
    }
  }

  private void look(SealedEntry entry) {
    SubjectKey subject = entry.ref().subject();
    switch (entry.body()) {
      case EntryBody.Entered entered when concerns(entered) -> {
        concerned.add(subject);
        cases.remove(subject);
      }
      case EntryBody.Linked _, EntryBody.Unlinked _ -> linked.add(subject);
      case EntryBody.Forgotten _ -> forgotten = true;
      case null -> {
        // Forgotten already.
      }
      case EntryBody _ -> {
        // No figure counts it.
      }
    }
  }

  private static Set<String> listedKinds(Question question) {
    Set<String> kinds = new HashSet<>();
    for (ListRule list : question.rulebook().blocks(ListRule.class)) {
      if (list.colour() == ListRule.Colour.BLACK) {
        kinds.addAll(list.enters());
      }
    }
    return kinds;
  }

  private boolean concerns(EntryBody.Entered entered) {
    return !(entered.act() instanceof Act.Recorded recorded)
        || entered.target() > 0
        || listedKinds.contains(recorded.record().kind());
  }

  /// What enters one of several linked chains may move the others.
  private void fold(Question question) {
    cases.keySet().removeAll(linked);
    for (SubjectKey subject : concerned) {
      if (!cases.containsKey(subject)) {
        cases.put(subject, CaseFigures.of(question, subject, ledger::entriesOf));
      }
    }
  }
}
