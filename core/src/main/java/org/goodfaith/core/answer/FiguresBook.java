package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
/// It can be thrown away at any time, and comes out the same again.
public final class FiguresBook {
  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final ZoneId zone;
  private final Set<SubjectKey> concerned = new TreeSet<>();
  private final Set<SubjectKey> linked = new HashSet<>();
  private final Map<SubjectKey, CaseFigures> cases = new HashMap<>();
  private Set<String> listedKinds = Set.of();
  private Optional<Question> counted = Optional.empty();
  private Optional<Rated> rated = Optional.empty();
  private RecordTally tally;
  private boolean forgotten;

  /// @param ledger where to read
  /// @param library every law
  /// @param zone the registry's: it says which day it is
  public FiguresBook(LedgerReader ledger, RulebookLibrary library, ZoneId zone) {
    this.ledger = ledger;
    this.library = library;
    this.zone = zone;
    this.tally = new RecordTally(ledger, zone);
  }

  /// A rating with the history it knew.
  private record Rated(SourceRatings ratings, TreeHead head) {}

  /// @param asked for which day, as known when
  /// @return how the sources were rated at the month-end before
  public synchronized SourceRatings ratings(Asked asked) {
    TreeHead head = Rate.headOf(ledger, zone, asked);
    LocalDate end = SourceRatings.monthEnd(asked.asOf());
    Optional<SourceRatings> same =
        rated
            .filter(one -> one.head().equals(head) && one.ratings().monthEnd().equals(end))
            .map(Rated::ratings);
    if (same.isPresent()) {
      return same.get();
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
  public synchronized Figures figures(Question question) {
    count(question);
    SourceRatings ratings = ratings(new Asked(question.asOf(), question.head()));
    return new CountFigures(tally, cases.values(), question).all(ratings);
  }

  /// @param question day, history and law
  /// @return who has a listing that waits for a second officer
  public synchronized Set<SubjectKey> proposed(Question question) {
    count(question);
    Set<SubjectKey> waiting = new TreeSet<>();
    cases.forEach((subject, one) -> {
      if (one.proposed()) {
        waiting.add(subject);
      }
    });
    return waiting;
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
