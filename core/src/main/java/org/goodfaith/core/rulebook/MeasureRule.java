package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.subject.SubjectKind;

/// A consequence of a listing or of a grade.
///
/// @param origin where it stands
/// @param code for example `no-rail-ticket`
/// @param title in words
/// @param measureClass what sort of consequence
/// @param trigger what leads to it
/// @param service what it is about, `rail.ticket`
/// @param context part of life of the service
/// @param about only these kinds of subject; empty for all on whom the trigger falls
/// @param exempt needs that always stay open (C9)
/// @param law express law for a measure outside the trigger's context (C6); empty where none
public record MeasureRule(
    Origin origin,
    String code,
    String title,
    MeasureClass measureClass,
    Trigger trigger,
    String service,
    Context context,
    Set<SubjectKind> about,
    List<String> exempt,
    String law)
    implements Block {
  /// Copies the collections.
  public MeasureRule {
    about = Set.copyOf(about);
    exempt = List.copyOf(exempt);
  }

  @Override
  public String element() {
    return "measure";
  }

  /// @return whether it falls on such a subject at all
  public boolean admits(SubjectKind kind) {
    return about.isEmpty() || about.contains(kind);
  }

  /// Sorts of consequence.
  public enum MeasureClass {
    /// Takes a right away: needs express law, comes from lists only.
    RESTRICTION,
    /// Closer supervision, no preferential treatment.
    MANAGEMENT,
    /// Information to the market.
    MARKET_SIGNAL,
    /// Something extra.
    PRIVILEGE;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return the class of this code, or empty
    public static Optional<MeasureClass> ofCode(String code) {
      for (MeasureClass measureClass : values()) {
        if (measureClass.code().equals(code)) {
          return Optional.of(measureClass);
        }
      }
      return Optional.empty();
    }
  }

  /// What leads to a measure.
  public sealed interface Trigger {}

  /// Being on a list.
  ///
  /// @param list its code
  public record OnList(String list) implements Trigger {}

  /// Having one of these grades.
  ///
  /// @param score its code
  /// @param grades names of bands
  public record OnGrade(String score, List<String> grades) implements Trigger {
    /// Copies the list.
    public OnGrade {
      grades = List.copyOf(grades);
    }
  }
}
