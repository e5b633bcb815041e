package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.LinkedSubjects.Joined;
import org.goodfaith.core.standing.PetitionFold.Known;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// The petitions of a file while its entries are folded.
final class PetitionsFold {
  private final Rulebook rulebook;
  private final Map<EntryRef, PetitionFold> petitions = new LinkedHashMap<>();
  private final Map<Result, Set<String>> documents = new HashMap<>();
  private final Map<Result, Integer> repeated = new HashMap<>();
  private long matchAsked = -1;

  PetitionsFold(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /// What the file holds at the moment at which something is said.
  ///
  /// @param entries records in all versions, and registrations
  /// @param records what was recorded
  /// @param joined since when other chains are the file's
  /// @param at place of what is said in the ledger
  record Held(
      Set<EntryRef> entries, Collection<RecordFold> records, Collection<Joined> joined, long at) {
    /// @return place of the newest link before what is said; none where it is negative
    long linked() {
      return joined.stream().mapToLong(Joined::position).filter(it -> it < at).max().orElse(-1);
    }

    Known known(@Nullable Result result) {
      Set<String> officers = new HashSet<>();
      boolean approved = result == null || result.sort() != Result.Sort.SCORE;
      records.forEach(record -> officers.addAll(record.makers(approved)));
      return new Known(entries, officers);
    }
  }

  /// @return whether the entry is about a petition, or is one
  boolean about(EntryRef target, Act act) {
    return petitions.containsKey(target)
        || act instanceof ReviewRequest
        || act instanceof RemedyRequest;
  }

  /// @param target what it concerns
  void take(EntryRef ref, Entered entered, EntryRef target, Held held) {
    Mark mark = new Mark(ref, entered.act().day());
    LawOn law = rulebook.on(mark.day());
    switch (entered.act()) {
      case ReviewRequest asked -> {
        Set<String> seen = documents.computeIfAbsent(asked.of(), _ -> new HashSet<>());
        boolean something = !asked.document().isEmpty() && seen.add(asked.document());
        boolean first = first(asked.of(), held);
        boolean again = !first && something && suspendsAgain(law, asked.of());
        repeated.merge(asked.of(), again ? 1 : 0, Integer::sum);
        Petition.Request request = request(asked, entered);
        petitions.put(
            ref, new PetitionFold(mark, request, law, held.known(asked.of()), first || again));
      }
      case RemedyRequest asked ->
          petitions.put(
              ref, new PetitionFold(mark, request(asked, entered), law, held.known(null), false));
      case Act act -> {
        PetitionFold petition = petitions.get(target);
        if (petition != null) {
          step(petition, act, mark, held.known(petition.request().result()));
        }
      }
    }
  }

  /// A match has no code: that another file is held to be the subject's is another result.
  private boolean first(Result of, Held held) {
    if (of.sort() != Result.Sort.MATCH) {
      return petitions.values().stream().noneMatch(one -> of.equals(one.request().result()));
    }
    boolean first = matchAsked < 0 || matchAsked < held.linked();
    matchAsked = held.at();
    return first;
  }

  private boolean suspendsAgain(LawOn law, Result result) {
    int before = repeated.getOrDefault(result, 0);
    return law.clocksOf("review").stream()
        .findFirst()
        .map(clock -> clock.suspendsAgain(before))
        .orElse(true);
  }

  private static Petition.Request request(ReviewRequest asked, Entered entered) {
    return new Petition.Request(
        asked.of(),
        null,
        asked.of().text(),
        asked.ground(),
        asked.text(),
        asked.document(),
        entered.source(),
        entered.reference(),
        entered.enteredBy());
  }

  private static Petition.Request request(RemedyRequest asked, Entered entered) {
    return new Petition.Request(
        null,
        null,
        asked.harm(),
        "",
        asked.text(),
        asked.document(),
        entered.source(),
        entered.reference(),
        entered.enteredBy());
  }

  private static void step(PetitionFold petition, Act act, Mark mark, Known known) {
    switch (act) {
      case RemedyAnswer answer ->
          petition.answer(new Petition.Reply(mark, answer.by(), answer.text()));
      case Act.Extension extension -> petition.extend(extension);
      case Act.Decision one ->
          petition.decide(new Decided(mark, one.outcome(), one.officer()), known);
      case Act.Appeal _ -> petition.appeal(mark);
      case Act.AppealDecision one ->
          petition.decideAppeal(new Decided(mark, one.outcome(), one.officer()), known);
      case Act _ -> {
        // It changes nothing of a petition.
      }
    }
  }

  List<Petition> petitions(LocalDate asOf) {
    return petitions.values().stream().map(one -> one.petition(asOf)).toList();
  }
}
