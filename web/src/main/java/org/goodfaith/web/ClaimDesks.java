package org.goodfaith.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.SubjectKind;

/// The desks of the law that look at claims to act for somebody, and what it says of whom they may
/// be about.
final class ClaimDesks {
  private final LawOn law;

  /// @param law of today
  ClaimDesks(LawOn law) {
    this.law = law;
  }

  /// @return the desk that a claim about an identifier of this scheme comes to
  SourceRule office(String scheme) {
    return desks().stream()
        .filter(one -> one.schemes().contains(scheme))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                    422,
                    "claim.scheme",
                    "scheme",
                    "no desk that looks at claims to act knows this scheme",
                    String.join(", ", schemes()),
                    "Name whom you act for by one of these.")
                .exception());
  }

  private List<SourceRule> desks() {
    return law.sources().stream()
        .filter(one -> one.kinds().isEmpty() && one.acts().contains(Claims.ACT))
        .toList();
  }

  /// @return schemes of identifiers by which a claim may name whom it is about
  List<String> schemes() {
    return desks().stream().flatMap(one -> one.schemes().stream()).distinct().toList();
  }

  /// A file that a claim begins is of a kind that every source of records can go on with, whatever
  /// the claimant says it is: whose file it is may be known by no source yet.
  ///
  /// @param said what the claimant says
  /// @return its code
  String kind(String scheme, String said) {
    Set<SubjectKind> all = EnumSet.allOf(SubjectKind.class);
    for (SourceRule source : law.sources()) {
      if (source.schemes().contains(scheme) && !source.kinds().isEmpty()) {
        all.retainAll(about(source));
      }
    }
    boolean fits = SubjectKind.ofCode(said).map(all::contains).orElse(true);
    return fits || all.isEmpty() ? said : all.iterator().next().code();
  }

  private Set<SubjectKind> about(SourceRule source) {
    Set<SubjectKind> about = EnumSet.noneOf(SubjectKind.class);
    source.kinds().forEach(one -> law.kind(one).ifPresent(kind -> about.addAll(kind.about())));
    return about;
  }
}
