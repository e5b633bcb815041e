package org.goodfaith.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.subject.SubjectKey;

/// Where entries are read. What it gives is sealed.
public interface LedgerReader {
  /// @return the newest tree head, `TreeHead.empty()` before the first
  TreeHead head();

  /// @return the head that was newest at a moment: sealed then or before
  TreeHead headAt(Instant moment);

  /// @return the head before this one, which its signature covers as well
  default TreeHead headBefore(TreeHead head) {
    return headAt(head.sealedAt().minus(1, ChronoUnit.MICROS));
  }

  /// @return all entries of one chain, in order; those of later heads included
  List<SealedEntry> entriesOf(SubjectKey subject);

  /// @return every law enacted, oldest first
  List<Enactment> enactments();

  /// @return the figures of the home page
  LedgerFigures figures();

  /// A law enacted.
  ///
  /// @param position of its entry in the tree
  /// @param rulebook its digest
  record Enactment(long position, Hash rulebook) {}

  /// Figures of the whole registry.
  ///
  /// @param persons persons registered
  /// @param organisations organisations registered
  /// @param publicBodies public bodies registered
  /// @param entries entries in the tree
  /// @param ingests latest state of each reading, oldest first
  record LedgerFigures(
      long persons,
      long organisations,
      long publicBodies,
      long entries,
      List<IngestProgress> ingests) {
    /// Copies the list.
    public LedgerFigures {
      ingests = List.copyOf(ingests);
    }
  }
}
