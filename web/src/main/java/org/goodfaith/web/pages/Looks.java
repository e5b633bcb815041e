package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Wiring;

/// Who looked into a file, all of it: reports, looks at a part of the file, and checks.
@Singleton
final class Looks {
  /// How many one page shows; what is older stands on the next.
  static final int PAGE = 50;

  private final Wiring wiring;
  private final PageWords words;
  private final SealTimes times;

  Looks(Wiring wiring, PageWords words, SealTimes times) {
    this.wiring = wiring;
    this.words = words;
    this.times = times;
  }

  /// A look with its moment, for ordering.
  private record Look(Instant at, InquiryView view) {}

  /// @param subject whose file
  /// @return every look, the newest first
  List<InquiryView> of(SubjectKey subject) {
    List<Look> looks = new ArrayList<>();
    LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, subject, wiring.ledger().head().size())
        .forEach(entry -> look(entry).ifPresent(looks::add));
    wiring.journal().of(subject).stream().map(this::look).forEach(looks::add);
    return looks.stream()
        .sorted(Comparator.comparing(Look::at).reversed())
        .map(Look::view)
        .toList();
  }

  private Optional<Look> look(SealedEntry entry) {
    if (!(entry.body() instanceof EntryBody.Inquired inquired)) {
      return Optional.empty();
    }
    Instant at = times.of(entry.position());
    String what = words.file().whatFile(Words.words(inquired.asOf()));
    return Optional.of(
        new Look(at, view(at, inquired.reader(), inquired.role(), inquired.purpose(), what)));
  }

  private Look look(CheckInquiry check) {
    String what =
        check
            .needed()
            .map(need -> words.file().whatCheckFor(check.service(), need))
            .orElseGet(() -> words.file().whatCheck(check.service()));
    return new Look(
        check.at(), view(check.at(), check.reader(), check.role(), check.purpose(), what));
  }

  private static InquiryView view(
      Instant at, String reader, String role, String purpose, String what) {
    String who = reader.equals(role) ? reader : reader + " (" + role + ")";
    return new InquiryView(Words.words(at), who, purpose, what);
  }
}
