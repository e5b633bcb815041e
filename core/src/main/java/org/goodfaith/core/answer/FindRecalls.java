package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Acknowledged;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Finds the answers about one subject that are to be recalled.
///
/// What is held against the answer is what was known then, as it is known to be now: what became of
/// it, and nothing that was recorded since. Whom the answer was for learns of no news by this.
final class FindRecalls {
  private final Function<SubjectKey, List<SealedEntry>> ledger;
  private final SubjectKey subject;
  private final RulebookLibrary library;
  private final long treeSize;
  private final LocalDate today;
  private final List<SealedEntry> own;
  private final List<SealedEntry> now;

  FindRecalls(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      long treeSize,
      LocalDate today) {
    Map<SubjectKey, List<SealedEntry>> read = new HashMap<>();
    this.ledger =
        key -> {
          List<SealedEntry> known = read.get(key);
          if (known == null) {
            known = ledger.apply(key);
            read.put(key, known);
          }
          return known;
        };
    this.subject = subject;
    this.library = library;
    this.treeSize = treeSize;
    this.today = today;
    this.own = this.ledger.apply(subject);
    this.now =
        own.stream().noneMatch(FindRecalls::answer)
            ? List.of()
            : LinkedSubjects.entriesOf(this.ledger, subject, treeSize);
  }

  private static boolean answer(SealedEntry entry) {
    return entry.body() instanceof Inquired asked && !"subject".equals(asked.role());
  }

  /// @param wanted inquiries that are asked about
  /// @return each of them, oldest first
  List<Recall> all(Predicate<EntryRef> wanted) {
    return found(wanted).map(ReaderNotice::recall).toList();
  }

  /// @return those that their readers do not know of, with the channels by which each was told
  List<ReaderNotice> unknown() {
    return found(_ -> true).filter(one -> one.recall().acknowledged() == null).toList();
  }

  private Stream<ReaderNotice> found(Predicate<EntryRef> wanted) {
    return doubted()
        ? own.stream()
            .filter(answer -> wanted.test(answer.ref()))
            .flatMap(answer -> notice(answer).stream())
        : Stream.empty();
  }

  /// Only after one of these any answer can be another one.
  private boolean doubted() {
    return now.stream()
        .anyMatch(entry ->
            entry.body() instanceof EntryBody.Linked
                || entry.body() instanceof EntryBody.Unlinked
                || EndedBySilence.begins(entry)
                || restates(entry.body()).isPresent());
  }

  private Optional<ReaderNotice> notice(SealedEntry answer) {
    if (!answer(answer) || !(answer.body() instanceof Inquired asked)) {
      return Optional.empty();
    }
    List<Movement> moved = moved(asked);
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    int target = answer.ref().seq();
    Recall recall =
        new Recall(
            answer.ref(),
            asked.reader(),
            asked.role(),
            asked.purpose(),
            asked.asOf(),
            moved,
            closed(asked),
            acknowledged(asked, target, moved));
    return Optional.of(new ReaderNotice(recall, sent(asked, target, moved)));
  }

  /// The last time that the reader said so counts. Who decided what the answer is to be now, and
  /// had nothing to know of before, need not say it.
  private @Nullable LocalDate acknowledged(Inquired asked, int target, List<Movement> moved) {
    SealedEntry last = null;
    for (SealedEntry entry : own) {
      if (entry.position() < treeSize
          && entry.body() instanceof Acknowledged one
          && one.target() == target) {
        last = entry;
      }
    }
    if (last != null && last.body() instanceof Acknowledged said) {
      return movedBy(asked, last.position(), said.day()).equals(moved) ? said.day() : null;
    }
    return own.stream()
        .filter(entry -> entry.position() < treeSize)
        .flatMap(entry -> decided(entry, asked.reader()).stream())
        .filter(decision -> movedBy(asked, decision.position(), decision.day()).isEmpty())
        .filter(decision -> movedBy(asked, decision.position() + 1, decision.day()).equals(moved))
        .map(Decided::day)
        .findFirst()
        .orElse(null);
  }

  /// A decision by somebody who had read.
  private record Decided(long position, LocalDate day) {}

  private static Optional<Decided> decided(SealedEntry entry, String reader) {
    return entry.body() instanceof EntryBody.Entered entered
            && entered.act().decidedBy().filter(reader::equals).isPresent()
        ? restates(entered).map(day -> new Decided(entry.position(), day))
        : Optional.empty();
  }

  /// @return channels by which a message left when all that moved by now had moved
  private List<String> sent(Inquired asked, int target, List<Movement> moved) {
    Set<String> sent = new TreeSet<>();
    for (SealedEntry entry : own) {
      // What is told of an entry of a linked file bears the number it has there.
      if (entry.position() < treeSize
          && entry.body() instanceof Told told
          && told.target() == target
          && told.other() == null
          && told.result() == Told.Result.SENT
          && movedBy(asked, entry.position(), told.day()).equals(moved)) {
        sent.add(told.channel());
      }
    }
    return List.copyOf(sent);
  }

  /// @param place entries before this position were known
  /// @param day as of which silence was known
  /// @return what had moved then
  private List<Movement> movedBy(Inquired asked, long place, LocalDate day) {
    return new FindRecalls(ledger, subject, library, place, day).moved(asked);
  }

  /// Both are asked on the day of the latest of what restates, or the day of the answer where that
  /// is later: what only time did is no reason to recall. The clocks of what was in doubt stand
  /// still in the answer that was given; what they did since is what its reader is to know.
  private List<Movement> moved(Inquired asked) {
    Rulebook law = library.byDigest(asked.rulebook());
    List<SealedEntry> then = LinkedSubjects.entriesOf(ledger, subject, asked.treeSize());
    Optional<LocalDate> restated =
        Stream.concat(
                Stream.concat(now.stream(), kinship(then, asked.treeSize()))
                    .filter(entry ->
                        entry.position() >= asked.treeSize() && entry.position() < treeSize)
                    .flatMap(entry -> restates(entry.body()).stream()),
                silences(law, asked, then))
            .max(Comparator.naturalOrder());
    if (restated.isEmpty()) {
      return List.of();
    }
    LocalDate day = restated.get().isAfter(asked.asOf()) ? restated.get() : asked.asOf();
    Optional<PurposeRule> purpose = law.on(asked.asOf()).purpose(asked.purpose());
    List<SealedEntry> known = now.stream().filter(entry -> !news(entry, asked)).toList();
    Assessment before =
        AssessSubject.assess(law, subject, then, day, asked.treeSize(), asked.asOf());
    Assessment after = AssessSubject.assess(law, subject, known, day, treeSize);
    Lost lost = Lost.of(law, before, after);
    return purpose.isEmpty()
        ? List.of()
        : Movement.between(
            seen(law, purpose.get(), before, lost),
            seen(law, purpose.get(), after, lost),
            RecordHistory.roots(now));
  }

  private static boolean news(SealedEntry entry, Inquired asked) {
    return entry.position() >= asked.treeSize()
        && entry.body() instanceof EntryBody.Entered entered
        && entered.act() instanceof Act.Recorded;
  }

  /// A file that is closed to the purpose by now says no more than that it is to be asked again.
  private boolean closed(Inquired asked) {
    Rulebook law = library.byDigest(asked.rulebook());
    Assessment standing = AssessSubject.assess(law, subject, now, today, treeSize);
    return law.on(asked.asOf())
        .purpose(asked.purpose())
        .flatMap(purpose -> AnswerReport.refuse(purpose, standing))
        .isPresent();
  }

  /// A link falls away where its officer is kin, and with it the chain that may say so.
  ///
  /// @return what says, in whichever chain, of who had linked the file that they are kin
  private Stream<SealedEntry> kinship(List<SealedEntry> then, long size) {
    Set<String> officers = new HashSet<>();
    for (SealedEntry entry : then) {
      if (entry.position() < size && entry.body() instanceof EntryBody.Linked link) {
        officers.add(link.officer());
      }
    }
    return officers.isEmpty()
        ? Stream.empty()
        : LinkedSubjects.ever(ledger, subject).values().stream()
            .flatMap(List::stream)
            .filter(entry ->
                entry.position() < treeSize
                    && officers.stream().anyMatch(one -> FindLinkNotices.ofKin(entry, one)));
  }

  /// @return the days on which silence ended something that the answer did not know as ended; the
  ///   day may be before that of the answer where a decision turned out to count for nothing
  private Stream<LocalDate> silences(Rulebook law, Inquired asked, List<SealedEntry> then) {
    List<EndedBySilence> found = EndedBySilence.of(law, subject, now, today, treeSize);
    List<EndedBySilence> known =
        found.isEmpty()
            ? List.of()
            : EndedBySilence.of(law, subject, then, asked.asOf(), asked.treeSize());
    return found.stream().filter(one -> !known.contains(one)).map(EndedBySilence::day);
  }

  /// What nobody can work out again, because something that it may have rested on is forgotten
  /// since. What is forgotten itself leads onto no list, before as after.
  ///
  /// @param scores codes
  /// @param lists codes of those that count other records
  private record Lost(Set<String> scores, Set<String> lists) {
    static Lost of(Rulebook law, Assessment before, Assessment after) {
      LocalDate day = after.standing().asOf();
      return new Lost(
          Stream.of(before, after)
              .flatMap(one -> one.scores().stream())
              .filter(ScoreOutcome.ForgottenOn.class::isInstance)
              .map(ScoreOutcome::score)
              .collect(Collectors.toSet()),
          Stream.of(before, after)
              .filter(one -> one.standing().forgottenOn() != null)
              .flatMap(one -> one.listings().stream())
              .filter(listing -> counts(law, listing, day))
              .map(Listing::list)
              .collect(Collectors.toSet()));
    }

    /// Under the law of the day of conduct, or a later one that may be milder.
    private static boolean counts(Rulebook law, Listing listing, LocalDate day) {
      return Stream.concat(
              Stream.of(listing.conduct()), law.changesAfter(listing.conduct(), day).stream())
          .anyMatch(from -> law.on(from).counts(listing.list()));
    }

    boolean holds(Measure measure) {
      String because = measure.because();
      return measure.listArticle().isEmpty()
          ? scores.stream().anyMatch(score -> because.startsWith(score + " "))
          : lists.contains(because);
    }
  }

  /// As much of an assessment as the purpose opens, without what is lost.
  private static Assessment seen(Rulebook law, PurposeRule purpose, Assessment whole, Lost lost) {
    Report report = AnswerReport.opened(law, purpose, whole);
    return new Assessment(
        whole.standing(),
        whole.treeSize(),
        whole.rulebook(),
        report.scores().stream().filter(one -> !lost.scores().contains(one.score())).toList(),
        report.listings().stream().filter(one -> !lost.lists().contains(one.list())).toList(),
        report.measures().stream().filter(one -> !lost.holds(one)).toList());
  }

  /// @return the day of an entry that says of an earlier one that it was wrong, or that an officer
  ///   should not have decided; empty where it does not
  private static Optional<LocalDate> restates(@Nullable EntryBody body) {
    if (body instanceof EntryBody.Unlinked parted) {
      return Optional.of(parted.day());
    }
    boolean wrong =
        body instanceof EntryBody.Entered entered
            && (entered.act() instanceof Act.Correction
                || entered.act() instanceof Act.Withdrawal
                || entered.act() instanceof Act.Annulment
                || entered.act() instanceof Act.Kinship
                || (entered.act() instanceof Act.Decision decision
                    && decision.outcome() != Act.Outcome.REJECTED)
                || (entered.act() instanceof Act.AppealDecision decision
                    && decision.outcome() != Act.Outcome.REJECTED));
    return wrong && body instanceof EntryBody.Entered entered
        ? Optional.of(entered.act().day())
        : Optional.empty();
  }
}
