package org.goodfaith.core.rulebook;

import java.util.Set;
import org.goodfaith.core.subject.SubjectKind;

/// What a jurisdiction forbids beyond the constitution: no score of these subjects may read these
/// parts of life. A rulebook that has both is refused.
///
/// @param origin where it stands
/// @param code its name
/// @param title in words
/// @param about whose scores
/// @param contexts parts of life no such score may read
/// @param law the law that forbids it
public record ProhibitionRule(
    Origin origin,
    String code,
    String title,
    Set<SubjectKind> about,
    Set<Context> contexts,
    String law)
    implements Block {
  /// Copies the sets.
  public ProhibitionRule {
    about = Set.copyOf(about);
    contexts = Set.copyOf(contexts);
  }

  @Override
  public String element() {
    return "prohibition";
  }
}
