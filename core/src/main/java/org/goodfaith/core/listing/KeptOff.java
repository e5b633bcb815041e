package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Finds what keeps a subject off a black list for some conduct, whatever the list says: that it is
/// under age, that it owes for its studies, that it merely represents a company (C10).
///
/// What names the conduct covers that alone; what names none covers all conduct of the days until
/// the day that it gives, or of every day where it gives none.
///
/// @param rulebook the law
/// @param standing whose conduct
/// @param list which might list it
record KeptOff(Rulebook rulebook, Standing standing, ListRule list) {
  /// @param conduct a record that enters the list
  /// @return the record that keeps its subject off, or empty
  Optional<StandingRecord> by(StandingRecord conduct) {
    return list.colour() == ListRule.Colour.RED
        ? Optional.empty()
        : standing.records().stream()
            .filter(this::keepsOff)
            .filter(one -> covers(one, conduct))
            .findFirst();
  }

  private boolean keepsOff(StandingRecord one) {
    return rulebook
        .on(one.record().day())
        .kind(one.record().kind())
        .filter(kind -> kind.keepsOff(list.code()))
        .isPresent();
  }

  private boolean covers(StandingRecord one, StandingRecord conduct) {
    return names(conduct, one)
        || (standing.records().stream().noneMatch(other -> names(other, one))
            && one.record()
                .fact("until")
                .map(until -> !conduct.record().day().isAfter(LocalDate.parse(until.text())))
                .orElse(true));
  }

  private static boolean names(StandingRecord conduct, StandingRecord one) {
    return conduct.fulfilments().stream().anyMatch(said -> said.mark().ref().equals(one.ref()));
  }
}
