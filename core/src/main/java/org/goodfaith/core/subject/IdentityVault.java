package org.goodfaith.core.subject;

import java.util.List;
import java.util.Optional;

/// Who is who. The only place where names and identifiers live.
public interface IdentityVault {
  /// @return the subject this identifier names, or empty
  Optional<SubjectKey> find(Identifier identifier);

  /// Reads personal data: callers pass who is allowed to.
  ///
  /// @return the subject's identifiers and names; empty where unknown or forgotten
  Optional<SubjectName> nameOf(SubjectKey subject, UnmaskedIdentity permission);

  /// Public directory of organisations and public bodies; persons are never in it.
  ///
  /// @param words what the name or identifier should contain
  /// @param limit at most so many, best first
  List<FoundOrganisation> searchOrganisations(String words, int limit);

  /// One organisation found.
  ///
  /// @param subject its key
  /// @param identifier its identifier
  /// @param names its names
  record FoundOrganisation(SubjectKey subject, Identifier identifier, List<String> names) {
    /// Copies the names.
    public FoundOrganisation {
      names = List.copyOf(names);
    }
  }
}
