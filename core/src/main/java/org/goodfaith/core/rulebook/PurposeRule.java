package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Set;

/// Why somebody may look, and at what.
///
/// @param origin where it stands
/// @param code for example `credit-granting`
/// @param title in words
/// @param readers roles that may name it
/// @param contexts contexts it opens; everything else is masked
/// @param services services whose checks it allows; empty for reports only
/// @param report whether it opens a report
/// @param needsConsent whether the subject must have said yes to this purpose
public record PurposeRule(
    Origin origin,
    String code,
    String title,
    List<String> readers,
    Set<Context> contexts,
    List<String> services,
    boolean report,
    boolean needsConsent)
    implements Block {
  /// Copies the collections.
  public PurposeRule {
    readers = List.copyOf(readers);
    contexts = Set.copyOf(contexts);
    services = List.copyOf(services);
  }

  @Override
  public String element() {
    return "purpose";
  }
}
