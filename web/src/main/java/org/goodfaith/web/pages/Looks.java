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

  /// A page of looks.
  ///
  /// @param inquiries the newest first
  /// @param all how many there are on all pages
  /// @param newer number of the page before, 0 where this is the first
  /// @param older number of the page after, 0 where this is the last
  public record LooksView(List<InquiryView> inquiries, String all, int newer, int older) {
    /// Copies the list.
    public LooksView {
      inquiries = List.copyOf(inquiries);
    }
  }

  /// A look with its moment, for ordering.
  ///
  /// @param at when
  /// @param report entry of the look, of number 0 for a check, which has none
  /// @param view in words, but for whether the answer would be another one now
  private record Look(Instant at, EntryRef report, InquiryView view) {}

  /// @param subject whose file
  /// @param page number of the page asked for
  /// @return its looks, the newest first
  LooksView of(SubjectKey subject, String page) {
    LawOn law = ask.law();
    List<Look> looks = new ArrayList<>();
    for (SealedEntry entry :
        LinkedSubjects.entriesOf(
            wiring.ledger()::entriesOf, subject, wiring.ledger().head().size())) {
      if (entry.body() instanceof EntryBody.Inquired asked) {
        looks.add(look(law, entry, asked));
      }
    }
    wiring.journal().of(subject).stream().map(check -> look(law, check)).forEach(looks::add);
    looks.sort(Comparator.comparing(Look::at).reversed());
    Paged<Look> paged = Paged.of(looks, page, PAGE);
    Map<EntryRef, Recall> recalled =
        recalled(paged.here().stream().map(Look::report).collect(Collectors.toSet()));
    return new LooksView(
        paged.here().stream().map(look -> view(look, recalled.get(look.report()))).toList(),
        Words.grouped(looks.size()),
        paged.newer(),
        paged.older());
  }

  private InquiryView view(Look look, @Nullable Recall recall) {
    return recall == null ? look.view() : look.view().recalled(recallWords.toSubject(recall));
  }

  /// Only what stands on the page is held against what is known now.
  private Map<EntryRef, Recall> recalled(Set<EntryRef> reports) {
    Map<EntryRef, Recall> recalled = new HashMap<>();
    reports.stream()
        .filter(report -> report.seq() > 0)
        .map(EntryRef::subject)
        .distinct()
        .flatMap(chain -> recalls.of(chain, reports::contains).stream())
        .forEach(one -> recalled.put(one.inquiry(), one));
    return recalled;
  }

  private Look look(LawOn law, SealedEntry entry, EntryBody.Inquired asked) {
    Instant at = times.of(entry.position());
    String what = words.file().whatFile(Words.words(asked.asOf()));
    String why = RecallWords.purpose(law, asked.purpose());
    return new Look(at, entry.ref(), view(at, asked.reader(), asked.role(), why, what));
  }

  private Look look(LawOn law, CheckInquiry check) {
    String what =
        check
            .needed()
            .map(need -> words.file().whatCheckFor(check.service(), need))
            .orElseGet(() -> words.file().whatCheck(check.service()));
    String why = RecallWords.purpose(law, check.purpose());
    return new Look(
        check.at(),
        new EntryRef(check.subject(), 0),
        view(check.at(), check.reader(), check.role(), why, what));
  }

  private static InquiryView view(Instant at, String reader, String role, String why, String what) {
    String who = reader.equals(role) ? reader : reader + " (" + role + ")";
    return new InquiryView(Words.words(at), who, why, what, "");
  }
}
