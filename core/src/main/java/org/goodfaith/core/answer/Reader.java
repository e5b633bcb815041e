package org.goodfaith.core.answer;

import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Who asks.
///
/// @param account name of the account, shown to the subject
/// @param role its role, as purposes name it
/// @param self the subject the account belongs to, null where it belongs to none
public record Reader(String account, String role, @Nullable SubjectKey self) {
  /// @return the role of a subject reading its own file
  public static String subjectRole() {
    return "subject";
  }
}
