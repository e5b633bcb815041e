package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.rulebook.ListRule.Lasts;
import org.goodfaith.core.rulebook.ListRule.Objection;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.subject.SubjectKind;

/// A labelled exception to a list: for some of its records other terms hold, or they do not enter
/// at all. An exception may except another one, which it then goes before. Two that go before
/// neither and say different things of one record are refused.
///
/// @param origin where it stands
/// @param code its label
/// @param title in words
/// @param to code of the list, or of the exception, that it excepts
/// @param when records it speaks of, by any one of these tests
/// @param about only these kinds of subject; empty for all
/// @param listed whether such records enter the list at all
/// @param repeat another repetition, or empty
/// @param objection another window, or empty
/// @param lasts another time, or empty
public record ExceptionRule(
    Origin origin,
    String code,
    String title,
    String to,
    List<RecordTest> when,
    Set<SubjectKind> about,
    boolean listed,
    Optional<Repeat> repeat,
    Optional<Objection> objection,
    Optional<Lasts> lasts)
    implements Block {
  /// Copies the collections.
  public ExceptionRule {
    when = List.copyOf(when);
    about = Set.copyOf(about);
  }

  @Override
  public String element() {
    return "exception";
  }

  /// @return whether it speaks of such a subject at all
  public boolean admits(SubjectKind kind) {
    return about.isEmpty() || about.contains(kind);
  }

  /// @return the list with the terms of this exception, in its own article
  public ListRule instead(ListRule general) {
    return new ListRule(
        origin,
        general.code(),
        general.title(),
        general.colour(),
        general.entrance(),
        repeat.orElse(general.repeat()),
        general.approval(),
        objection.orElse(general.objection()),
        lasts.orElse(general.lasts()),
        general.repair());
  }

  /// @return whether both put a record to the same terms of the list
  boolean agrees(ExceptionRule other, ListRule general) {
    ListRule mine = instead(general);
    ListRule others = other.instead(general);
    return listed == other.listed
        && mine.repeat().equals(others.repeat())
        && mine.objection().equals(others.objection())
        && mine.lasts().equals(others.lasts());
  }
}
