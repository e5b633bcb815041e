package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Locale;
import org.goodfaith.core.explain.Sentence;
import org.jspecify.annotations.Nullable;

/// The answer to "may this subject have this now?". Says nothing of scores, and nothing of whether
/// the subject is known at all.
///
/// @param outcome yes or no
/// @param service asked about
/// @param asOf the day
/// @param list code of the list that decides it, empty where none
/// @param article what decides it, `Article 12`; empty where nothing does
/// @param measure code of the measure, empty where none
/// @param from first day, null where not in question
/// @param through last day, null where not in question
/// @param because why
/// @param howToObject what the subject can do, empty for a plain yes
public record CheckAnswer(
    Outcome outcome,
    String service,
    LocalDate asOf,
    String list,
    String article,
    String measure,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    Sentence because,
    Sentence howToObject) {
  /// @param why nobody can say
  /// @return the same answer where nobody can say
  CheckAnswer undetermined(Sentence why) {
    return new CheckAnswer(
        Outcome.UNDETERMINED,
        service,
        asOf,
        list,
        article,
        measure,
        from,
        through,
        why,
        howToObject);
  }

  /// Outcomes. The first three mean yes.
  public enum Outcome {
    /// Nothing stands against it.
    CLEAR,
    /// Nothing stands against it, and a privilege comes with it.
    PRIVILEGED,
    /// A measure is there, but an objection suspends it: yes.
    SUSPENDED,
    /// A measure in force says no.
    REFUSED,
    /// Nobody can say: no, and say why.
    UNDETERMINED;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return whether the service may be given
    public boolean yes() {
      return switch (this) {
        case CLEAR, PRIVILEGED, SUSPENDED -> true;
        case REFUSED, UNDETERMINED -> false;
      };
    }
  }
}
