package org.goodfaith.core.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.jspecify.annotations.Nullable;

/// A consequence for one subject.
///
/// @param code of the measure
/// @param title in words
/// @param article of the measure
/// @param measureClass what sort of consequence
/// @param service what it is about
/// @param context part of life of the service
/// @param effect whether it takes effect
/// @param because what leads to it: code of the list, or of the score with the grade
/// @param listArticle article of the list that leads to it; empty where a grade does
/// @param from first day, null where unknown or where a grade leads to it
/// @param through last day as far as known, null where unknown or where a grade leads to it
/// @param exempt needs that stay open
/// @param evidence entries that lead to it
public record Measure(
    String code,
    String title,
    String article,
    MeasureClass measureClass,
    String service,
    Context context,
    Effect effect,
    String because,
    String listArticle,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    List<String> exempt,
    List<EntryRef> evidence) {
  /// Copies the lists.
  public Measure {
    exempt = List.copyOf(exempt);
    evidence = List.copyOf(evidence);
  }

  /// @return the same while somebody looks at it; what nobody can say stays so
  Measure suspended() {
    return effect == Effect.UNDETERMINED
        ? this
        : new Measure(
            code,
            title,
            article,
            measureClass,
            service,
            context,
            Effect.SUSPENDED,
            because,
            listArticle,
            from,
            through,
            exempt,
            evidence);
  }

  /// Whether a measure takes effect.
  public enum Effect {
    /// It does.
    IN_FORCE,
    /// An objection suspends it.
    SUSPENDED,
    /// Nobody can say: the law does not determine it.
    UNDETERMINED;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
