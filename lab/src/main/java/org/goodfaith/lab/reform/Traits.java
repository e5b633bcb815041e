package org.goodfaith.lab.reform;

import java.util.List;
import org.goodfaith.core.subject.SubjectKind;

/// What is known of subjects beside their records, for counting alone: no rule reads it. A registry
/// knows nothing of the sort; a made-up population knows region, age and size.
public interface Traits {
  /// @param subject its number
  /// @param kind what it is
  /// @return names of the groups it belongs to, one for each thing known
  List<String> groups(long subject, SubjectKind kind);

  /// @return traits of a registry: what a subject is, and no more
  static Traits ofRegistry() {
    return (_, kind) ->
        List.of(
            switch (kind) {
              case PERSON -> "People";
              case ORGANISATION -> "Organisations";
              case PUBLIC_BODY -> "Public bodies";
            });
  }
}
