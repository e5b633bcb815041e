package org.goodfaith.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.intake.Sender;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;

/// What the registry holds of the files that the rows of one source are about.
public final class KnownFiles implements Sender.Known {
  private final Wiring wiring;
  private final Question now;
  private final String source;

  /// @param wiring ports of the registry
  /// @param now law and history
  /// @param source code of the source whose references are meant
  public KnownFiles(Wiring wiring, Question now, String source) {
    this.wiring = wiring;
    this.now = now;
    this.source = source;
  }

  @Override
  public boolean holds(Identifier subject, String digest) {
    Optional<SubjectKey> file = wiring.vault().find(subject);
    return file.filter(one -> wiring.documents().holds(one, Hash.ofHex(digest))).isPresent();
  }

  @Override
  public Set<String> hands(Identifier subject, String reference) {
    return wiring.vault().find(subject).stream()
        .flatMap(file -> RecordHistory.all(wiring.ledger(), now, file).stream())
        .filter(record -> record.record().source().equals(source))
        .filter(
            record -> record.entered().stream().anyMatch(one -> one.reference().equals(reference)))
        .flatMap(record -> record.entrants().stream())
        .collect(Collectors.toSet());
  }
}
