package org.goodfaith.core.ledger;

import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.SubjectKey;

/// Where documents are kept, each beside the subject whose file it belongs to. An entry names it by
/// its digest; who may read it follows from the entries.
public interface DocumentStore {
  /// Keeps a document; a second time changes nothing. It is durable on return.
  ///
  /// @param subject whose file
  void keep(SubjectKey subject, Document document);

  /// @param subject whose file
  /// @param digest SHA-256 of its bytes
  /// @return the document, or empty where none is kept, or no more
  Optional<Document> find(SubjectKey subject, Hash digest);

  /// @param subject whose file
  /// @param digest SHA-256 of its bytes
  /// @return whether it is kept
  boolean holds(SubjectKey subject, Hash digest);

  /// @param subject whose file
  /// @return digests of all that is kept for it
  Set<Hash> kept(SubjectKey subject);
}
