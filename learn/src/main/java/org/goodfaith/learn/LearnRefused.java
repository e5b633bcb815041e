package org.goodfaith.learn;

import java.util.List;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Place;

/// What was asked for cannot be done, and these faults say why.
public final class LearnRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<LearnFault> faults;

  /// @param faults at least one
  public LearnRefused(List<LearnFault> faults) {
    super(faults.stream().map(LearnFault::message).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /// @param code stable
  /// @param place where it stands
  /// @param culprit and what is wrong with it: two texts
  /// @param allowedAndRemedy what is allowed, and what to do
  /// @return a refusal of one fault
  public static LearnRefused of(
      String code, Place place, List<String> culprit, String... allowedAndRemedy) {
    return new LearnRefused(
        List.of(
            new LearnFault(
                code,
                place,
                culprit.getFirst(),
                culprit.getLast(),
                allowedAndRemedy[0],
                allowedAndRemedy[1])));
  }

  /// @return what is wrong, in order of finding
  public List<LearnFault> faults() {
    return faults;
  }
}
