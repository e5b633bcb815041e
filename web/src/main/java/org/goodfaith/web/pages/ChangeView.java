package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.LawChange;
import org.goodfaith.core.rulebook.LawChange.ValueChange;

/// What a draft changes in one article.
///
/// @param number of the article
/// @param title of the article
/// @param changes in it
public record ChangeView(String number, String title, List<One> changes) {
  /// Copies the list.
  public ChangeView {
    changes = List.copyOf(changes);
  }

  /// One change.
  ///
  /// @param what was added, ended or changed
  /// @param days on which it makes a difference
  /// @param whom it concerns
  /// @param values of the block that are written otherwise
  /// @param before sentences that are no longer said
  /// @param after sentences that are said from then on
  public record One(
      String what,
      String days,
      String whom,
      List<ValueChange> values,
      List<String> before,
      List<String> after) {
    /// Copies the lists.
    public One {
      values = List.copyOf(values);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @return the changes by article, in their order
  static List<ChangeView> of(List<LawChange> all, SayDraft say) {
    Map<String, List<LawChange>> articles = new LinkedHashMap<>();
    all.forEach(one -> articles.computeIfAbsent(one.article(), _ -> new ArrayList<>()).add(one));
    List<ChangeView> views = new ArrayList<>();
    articles.forEach((number, changes) ->
        views.add(
            new ChangeView(
                number,
                changes.getFirst().title(),
                changes.stream().map(change -> one(change, say)).toList())));
    return views;
  }

  private static One one(LawChange change, SayDraft say) {
    String what =
        switch (change.kind()) {
          case ADDED -> say.added(change.what());
          case ENDED -> say.ended(change.what());
          case CHANGED -> say.changed(change.what());
        };
    return new One(
        what, days(change, say), change.whom(), change.values(), change.before(), change.after());
  }

  private static String days(LawChange change, SayDraft say) {
    boolean begins = change.from().isAfter(LocalDate.MIN);
    boolean ends = change.through().isBefore(LocalDate.MAX);
    String first = begins ? Words.words(change.from()) : "";
    String last = ends ? Words.words(change.through()) : "";
    if (begins && ends) {
      return say.during(first, last);
    }
    return begins ? say.from(first) : ends ? say.through(last) : say.always();
  }
}
