package org.goodfaith.postgres;

import java.util.Optional;
import org.goodfaith.core.subject.SubjectKind;

/// Numbers of the kinds of subject in the vault's rows. Never renumbered.
final class Kinds {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final int PUBLIC_BODY = 3;

  private Kinds() {}

  static int number(SubjectKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case ORGANISATION -> ORGANISATION;
      case PUBLIC_BODY -> PUBLIC_BODY;
    };
  }

  static SubjectKind of(int number) {
    return known(number)
        .orElseThrow(() -> Trouble.damaged("A kind of subject in the vault (" + number + ")"));
  }

  /// @return the kind, or empty where the number stands for none
  static Optional<SubjectKind> known(int number) {
    return switch (number) {
      case PERSON -> Optional.of(SubjectKind.PERSON);
      case ORGANISATION -> Optional.of(SubjectKind.ORGANISATION);
      case PUBLIC_BODY -> Optional.of(SubjectKind.PUBLIC_BODY);
      default -> Optional.empty();
    };
  }
}
