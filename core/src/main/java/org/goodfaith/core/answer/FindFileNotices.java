package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.answer.Notice.About;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Forgotten;
import org.goodfaith.core.ledger.EntryBody.Readdressed;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Finds what is to be told of a file as a whole: locks, death, files that are one or no longer,
/// reviews and remedies, and who acts for the subject. What counted for nothing is not told.
final class FindFileNotices {
  /// Codes of the acts that begin what is told of a file as a whole.
  static final Set<String> ACTS =
      Set.of(
          "freeze",
          "thaw",
          "death",
          "review-request",
          "remedy-request",
          "representation",
          "representation-claim");

  private final Question question;
  private final FoundNotices found;
  private final Map<EntryRef, SealedEntry> known = new HashMap<>();

  private FindFileNotices(Question question, List<SealedEntry> entries, FoundNotices found) {
    this.question = question;
    this.found = found;
    for (SealedEntry entry : entries) {
      if (entry.position() < question.head().size()) {
        known.put(entry.ref(), entry);
      }
    }
  }

  /// @param subject whose file
  /// @param entries of all its chains
  /// @param found where they go
  static void find(
      Question question, SubjectKey subject, List<SealedEntry> entries, FoundNotices found) {
    FindFileNotices find = new FindFileNotices(question, entries, found);
    new FindLinkNotices(question, subject, entries, found).all();
    entries.forEach(find::erased);
    entries.forEach(find::readdressed);
    if (entries.stream().anyMatch(FindFileNotices::ofFile)) {
      long size = question.head().size();
      FoldStanding fold = new FoldStanding(question.rulebook(), question.asOf(), size);
      Standing standing = fold.fold(subject, entries);
      fold.locks().forEach(find::lock);
      find.death(standing.died());
      entries.forEach(find::lives);
      PetitionCase.of(standing, entries, size).forEach(find::petition);
      standing.representatives().forEach(find::right);
    }
  }

  private static boolean ofFile(SealedEntry entry) {
    return entry.body() instanceof Entered entered && ACTS.contains(entered.act().code());
  }

  /// Of an erased file nobody can be told any more; a letter that left the house before may still
  /// be proved to have arrived.
  private void erased(SealedEntry entry) {
    EntryRef first = new EntryRef(entry.ref().subject(), Notice.FIRST);
    if (entry.body() instanceof Forgotten gone
        && gone.target() == Notice.FIRST
        && Forgetting.erased(gone.reason())
        && !found.told(first).isEmpty()) {
      found.add(Notice.ofErasure(entry, gone.day(), found.told(first)));
    }
  }

  /// The message that it was changed left at once, for where notices went before: in the inbox it
  /// is read, and nobody is to send it to the new address.
  private void readdressed(SealedEntry entry) {
    if (entry.body() instanceof Readdressed one && known.containsKey(entry.ref())) {
      found.inbox(entry.ref(), Matter.ADDRESS_CHANGED, new About.OfFile(entry), one.day());
    }
  }

  private void lock(Mark mark) {
    SealedEntry entry = known.get(mark.ref());
    if (entry != null && entry.body() instanceof Entered entered) {
      Matter matter = entered.act() instanceof Act.Freeze ? Matter.FREEZE : Matter.THAW;
      found.confirm(mark.ref(), matter, new About.OfFile(entry), mark.day());
    }
  }

  private void death(@Nullable Mark died) {
    SealedEntry entry = died == null ? null : known.get(died.ref());
    if (died != null && entry != null) {
      found.restated(entry, Matter.DEATH, new About.OfFile(entry), died.day(), null);
    }
  }

  /// A death that was entered wrongly and withdrawn.
  private void lives(SealedEntry entry) {
    if (known.containsKey(entry.ref())
        && entry.body() instanceof Entered entered
        && entered.act() instanceof Act.Withdrawal withdrawal
        && !withdrawal.day().isAfter(question.asOf())) {
      SealedEntry target = known.get(new EntryRef(entry.ref().subject(), entered.target()));
      if (target != null
          && target.body() instanceof Entered dead
          && dead.act() instanceof Act.Death) {
        About about = new About.OfFile(entry);
        found.restated(entry, Matter.DEATH_WITHDRAWN, about, withdrawal.day());
      }
    }
  }

  private void petition(PetitionCase one) {
    Petition petition = one.petition();
    boolean review = petition.request().review();
    boolean claim = petition.request().claim() != null;
    About about = new About.OfPetition(one);
    Mark made = petition.made();
    LocalDate end = petition.decideBy();
    if (petition.state() == Petition.State.LAPSED && end != null) {
      LocalDate since = end.plusDays(1);
      List<Telling> after =
          found.told(made.ref()).stream().filter(told -> !told.day().isBefore(since)).toList();
      LocalDate by = found.ends("notice", since).orElse(null);
      found.add(made.ref(), Matter.REQUEST_LAPSED, about, since, by, after);
    } else if (claim) {
      claimed(made, Matter.REPRESENTATION_CLAIMED, about);
    } else {
      Matter asked = review ? Matter.REVIEW_ASKED : Matter.REMEDY_ASKED;
      found.confirm(made.ref(), asked, about, made.day());
    }
    for (Petition.Reply reply : petition.answers()) {
      found.add(reply.mark().ref(), Matter.REMEDY_OFFERED, about, reply.mark().day());
    }
    if (claim) {
      refused(petition.decision(), about);
      refused(petition.onAppeal(), about);
    } else {
      decided(petition.decision(), review, about);
      decided(petition.onAppeal(), review, about);
    }
  }

  private void decided(@Nullable Decided decided, boolean review, About about) {
    SealedEntry entry = decided == null ? null : known.get(decided.mark().ref());
    if (decided != null && entry != null) {
      Matter matter = review ? Matter.REVIEW_DECIDED : Matter.REMEDY_DECIDED;
      found.restated(entry, matter, about, decided.mark().day());
    }
  }

  /// Of a claim that was accepted, the right is told.
  private void refused(@Nullable Decided decided, About about) {
    if (decided != null && decided.outcome() != Act.Outcome.UPHELD) {
      claimed(decided.mark(), Matter.CLAIM_REFUSED, about);
    }
  }

  /// Nobody is pressed to tell who is known from claims alone: there may be no such person.
  private void claimed(Mark mark, Matter matter, About about) {
    if (known.values().stream().allMatch(FindFileNotices::ofClaim)) {
      found.confirm(mark.ref(), matter, about, mark.day());
    } else {
      found.add(mark.ref(), matter, about, mark.day());
    }
  }

  /// Whether a chain may hold it that somebody's claim began.
  private static boolean ofClaim(SealedEntry entry) {
    return switch (entry.body()) {
      case Entered entered ->
          switch (entered.act()) {
            case RepresentationClaim _,
                RepresentationEnd _,
                Act.Extension _,
                Act.Decision _,
                Act.Appeal _,
                Act.AppealDecision _ ->
                true;
            case Act _ -> false;
          };
      case null -> true;
      case EntryBody.Linked _, EntryBody.Unlinked _ -> false;
      case EntryBody _ -> true;
    };
  }

  private void right(Representative one) {
    About about = new About.OfRight(one);
    Mark granted = one.granted();
    found.add(granted.ref(), Matter.REPRESENTATIVE_ACCEPTED, about, granted.day());
    Mark ended = one.ended();
    if (ended != null && !ended.day().isAfter(question.asOf())) {
      found.add(ended.ref(), Matter.REPRESENTATIVE_ENDED, about, ended.day());
    }
  }
}
