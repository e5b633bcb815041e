package org.goodfaith.core.subject;

import java.util.List;

/// Who a subject is, decrypted for a reader who may know it. Personal data where a person.
///
/// @param kind what it is
/// @param identifiers what names it, in order of registration
/// @param names names it bears, several for a licence with several names, maybe none
public record SubjectName(SubjectKind kind, List<Identifier> identifiers, List<String> names) {
  /// Copies the lists.
  public SubjectName {
    identifiers = List.copyOf(identifiers);
    names = List.copyOf(names);
  }

  /// @return the kind only
  @Override
  public String toString() {
    return "SubjectName[" + kind + "]";
  }
}
