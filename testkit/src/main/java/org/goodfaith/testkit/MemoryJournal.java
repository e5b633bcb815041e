package org.goodfaith.testkit;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.subject.SubjectKey;

/// A journal of checks in memory.
public final class MemoryJournal implements InquiryJournal {
  private final List<CheckInquiry> kept = new ArrayList<>();

  /// An empty journal.
  public MemoryJournal() {}

  @Override
  public synchronized void keep(CheckInquiry inquiry) {
    kept.add(inquiry);
  }

  @Override
  public synchronized List<CheckInquiry> of(SubjectKey subject) {
    return kept.reversed().stream().filter(one -> one.subject().equals(subject)).toList();
  }
}
