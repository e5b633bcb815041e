package org.goodfaith.core.answer;

import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Which remedy was asked for which harmed decision, where files are linked and where earlier
/// versions named two by one name.
///
/// @param petitions of the file
/// @param subject the one asked about
/// @param harms all that were found
/// @param measured first entry of the record on which a measure rested, by the name of its harm
record AskedRemedies(
    List<Petition> petitions,
    SubjectKey subject,
    List<Harm> harms,
    Map<String, EntryRef> measured) {
  AskedRemedies {
    petitions = List.copyOf(petitions);
    harms = List.copyOf(harms);
    measured = Map.copyOf(measured);
  }

  /// @return what was asked about it last; null where nothing was
  @Nullable Petition last(Harm harm) {
    return petitions.stream()
        .filter(one -> one.request().remedy() && names(one, harm))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  /// A report and a check are those of the file in which the request stands. An earlier name of a
  /// measure means a record of that file, where it has one of that number.
  private boolean names(Petition asked, Harm harm) {
    String about = asked.request().about();
    SubjectKey file = asked.made().ref().subject();
    if (harm.sort() != Harm.Sort.MEASURE) {
      return about.equals(harm.name()) && file.equals(subject);
    }
    return about.equals(harm.name())
        || (about.equals(harm.earlier())
            && (of(harm, file)
                || harms.stream().noneMatch(one -> one.earlier().equals(about) && of(one, file))));
  }

  private boolean of(Harm harm, SubjectKey file) {
    EntryRef root = measured.get(harm.name());
    return root != null && root.subject().equals(file);
  }
}
