package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Set;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.subject.SubjectKind;

/// A score: where it starts, how far it can go, and what file it needs.
///
/// @param origin where it stands
/// @param code for example `repayment`
/// @param title in words
/// @param about whose score it is
/// @param least smallest reachable
/// @param most largest reachable
/// @param start points before any characteristic
/// @param contexts contexts whose records it may read (C6)
/// @param optIn whether it needs live consent and vanishes with it (C14)
/// @param fileKinds kinds of which the subject must have records to be scored at all
/// @param fileRecords how many of them; with fewer there is no score, not a low one
public record ScoreRule(
    Origin origin,
    String code,
    String title,
    SubjectKind about,
    Points least,
    Points most,
    Points start,
    Set<Context> contexts,
    boolean optIn,
    List<String> fileKinds,
    int fileRecords)
    implements Block {
  /// Copies the collections.
  public ScoreRule {
    contexts = Set.copyOf(contexts);
    fileKinds = List.copyOf(fileKinds);
  }

  @Override
  public String element() {
    return "score";
  }
}
