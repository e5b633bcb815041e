package org.goodfaith.core.answer;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.rulebook.RulebookLibrary;

/// The queues of officers and sources, of reviews and remedies, of what subjects are still to be
/// told and of what readers are to read again, kept between two looks: only whose file has grown is
/// folded again. It can be thrown away at any time.
public final class QueueBook {
  private final LedgerReader ledger;
  private final FiguresBook figures;
  private final KeptFolds<List<WorkQueue.Item>> work;
  private final KeptFolds<List<Notice>> notices;
  private final KeptFolds<List<PetitionCase>> petitions;
  private final KeptFolds<List<PartMatches.Parting>> partings;
  private final KeptFolds<List<Recall>> recalls;

  /// @param ledger where to read
  /// @param figures knows who waits for a second officer
  public QueueBook(LedgerReader ledger, FiguresBook figures) {
    this.ledger = ledger;
    this.figures = figures;
    this.work = new KeptFolds<>(ledger);
    this.notices = new KeptFolds<>(ledger);
    this.petitions = new KeptFolds<>(ledger);
    this.partings = new KeptFolds<>(ledger);
    this.recalls = new KeptFolds<>(ledger);
  }

  /// @param question day, history and law
  /// @return everything that waits, as `WorkQueue` gives it
  public synchronized List<WorkQueue.Item> work(Question question) {
    List<WorkQueue.Item> all = new ArrayList<>();
    work.of(
            question,
            WorkQueue.subjects(ledger, figures.proposed(question)),
            (now, subject, read) -> WorkQueue.of(read, now, subject))
        .values()
        .forEach(all::addAll);
    return WorkQueue.inOrder(all);
  }

  /// @param question day, history and law
  /// @return everything that is not served yet, as `NoticeQueue` gives it
  public synchronized List<Notice> notices(Question question) {
    List<Notice> all = new ArrayList<>();
    notices
        .of(
            question,
            NoticeQueue.subjects(ledger),
            (now, subject, read) -> NoticeQueue.waiting(read, now, subject))
        .values()
        .forEach(all::addAll);
    return NoticeQueue.inOrder(all);
  }

  /// @param question day, history and law
  /// @return every review and remedy that waits, as `PetitionCase` gives them
  public synchronized List<PetitionCase> petitions(Question question) {
    List<PetitionCase> all = new ArrayList<>();
    petitions
        .of(
            question,
            PetitionCase.subjects(ledger),
            (now, subject, read) -> PetitionCase.waiting(read, now, subject))
        .values()
        .forEach(all::addAll);
    return PetitionCase.inOrder(all, question);
  }

  /// @param question day, history and law
  /// @return every match that was set aside and is linked still, as `PartMatches` gives them
  public synchronized List<PartMatches.Parting> partings(Question question) {
    List<PartMatches.Parting> all = new ArrayList<>();
    partings
        .of(
            question,
            PartMatches.subjects(ledger),
            (now, subject, read) -> PartMatches.left(read, now, subject))
        .values()
        .forEach(all::addAll);
    return all;
  }

  /// Nobody who asks for another queue waits for this one.
  ///
  /// @param question day, history and law
  /// @param library every law that answers rest on
  /// @return every answer to be recalled, as `Recall` gives them
  public List<Recall> recalls(Question question, RulebookLibrary library) {
    List<Recall> all = new ArrayList<>();
    synchronized (recalls) {
      recalls
          .of(
              question,
              Recall.subjects(ledger),
              (now, subject, read) ->
                  Recall.of(read, subject, library, now.head().size(), now.asOf()))
          .values()
          .forEach(all::addAll);
    }
    return all;
  }

  /// @return how many files were folded so far
  long folded() {
    return work.folded()
        + notices.folded()
        + petitions.folded()
        + partings.folded()
        + recalls.folded();
  }
}
