package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Recalls;
import org.goodfaith.web.Wiring;
import org.jspecify.annotations.Nullable;

/// Who looked into a file, all of it: reports, looks at a part of the file, and checks.
@Singleton
final class Looks {
  /// How many one page shows; what is older stands on the next.
  static final int PAGE = 50;

  private final Wiring wiring;
  private final Ask ask;
  private final Recalls recalls;
  private final PageWords words;
  private final RecallWords recallWords;
  private final SealTimes times;

  Looks(
      Wiring wiring,
      Ask ask,
      Recalls recalls,
      PageWords words,
      RecallWords recallWords,
      SealTimes times) {
    this.wiring = wiring;
    this.ask = ask;
    this.recalls = recalls;
    this.words = words;
    this.recallWords = recallWords;
    this.times = times;
  }

  /// A look with its moment, for ordering.
  private record Look(Instant at, InquiryView view) {}

  /// @param subject whose file
  /// @return every look, the newest first
  List<InquiryView> of(SubjectKey subject) {
    List<Look> looks = new ArrayList<>();
    List<SealedEntry> reports =
        LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, subject, wiring.ledger().head().size())
            .stream()
            .filter(entry -> entry.body() instanceof EntryBody.Inquired)
            .toList();
    Map<EntryRef, Recall> recalled = recalled(reports);
    LawOn law = ask.law();
    for (SealedEntry entry : reports) {
      if (entry.body() instanceof EntryBody.Inquired asked) {
        looks.add(look(law, entry, asked, recalled.get(entry.ref())));
      }
    }
    wiring.journal().of(subject).stream().map(check -> look(law, check)).forEach(looks::add);
    return looks.stream()
        .sorted(Comparator.comparing(Look::at).reversed())
        .map(Look::view)
        .toList();
  }

  private Map<EntryRef, Recall> recalled(List<SealedEntry> reports) {
    Set<SubjectKey> chains =
        reports.stream().map(entry -> entry.ref().subject()).collect(Collectors.toSet());
    Map<EntryRef, Recall> recalled = new HashMap<>();
    for (SubjectKey chain : chains) {
      recalls.of(chain).forEach(one -> recalled.put(one.inquiry(), one));
    }
    return recalled;
  }

  private Look look(
      LawOn law, SealedEntry entry, EntryBody.Inquired asked, @Nullable Recall recall) {
    Instant at = times.of(entry.position());
    String what = words.file().whatFile(Words.words(asked.asOf()));
    String recalled = recall == null ? "" : recallWords.toSubject(recall);
    String why = RecallWords.purpose(law, asked.purpose());
    return new Look(at, view(at, asked.reader(), asked.role(), why, what, recalled));
  }

  private Look look(LawOn law, CheckInquiry check) {
    String what =
        check
            .needed()
            .map(need -> words.file().whatCheckFor(check.service(), need))
            .orElseGet(() -> words.file().whatCheck(check.service()));
    return new Look(
        check.at(),
        view(
            check.at(),
            check.reader(),
            check.role(),
            RecallWords.purpose(law, check.purpose()),
            what,
            ""));
  }

  private static InquiryView view(
      Instant at, String reader, String role, String why, String what, String recalled) {
    String who = reader.equals(role) ? reader : reader + " (" + role + ")";
    return new InquiryView(Words.words(at), who, why, what, recalled);
  }
}
