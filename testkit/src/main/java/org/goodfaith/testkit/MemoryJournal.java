package org.goodfaith.testkit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.subject.SubjectKey;

/// A journal of checks in memory.
public final class MemoryJournal implements InquiryJournal {
  private final List<CheckInquiry> kept = new ArrayList<>();
  private final Map<YearMonth, Long> refused = new HashMap<>();

  /// An empty journal.
  public MemoryJournal() {}

  @Override
  public synchronized void keep(CheckInquiry inquiry, Optional<YearMonth> no) {
    kept.add(inquiry);
    no.ifPresent(month -> refused.merge(month, 1L, Long::sum));
  }

  @Override
  public synchronized Map<YearMonth, Long> refused() {
    return Map.copyOf(refused);
  }

  @Override
  public synchronized List<CheckInquiry> of(SubjectKey subject) {
    return kept.reversed().stream().filter(one -> one.subject().equals(subject)).toList();
  }
}
