package org.goodfaith.core.explain;

import org.goodfaith.core.subject.SubjectKey;

/// Where an entry stands: whose chain, and its number in it.
///
/// @param subject whose chain
/// @param seq number in the chain, from 1
public record EntryRef(SubjectKey subject, int seq) implements Comparable<EntryRef> {
  @Override
  public int compareTo(EntryRef other) {
    int bySubject = subject.compareTo(other.subject);
    return bySubject != 0 ? bySubject : Integer.compare(seq, other.seq);
  }

  @Override
  public String toString() {
    return subject + "/" + seq;
  }
}
