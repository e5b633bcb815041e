package org.goodfaith.core.explain;

import java.util.List;
import java.util.Locale;

/// A sentence of the registry as a code with what fills it, so that whoever shows it can say it in
/// the language of whoever reads. By itself it is English. What comes from the law stays in the
/// law's own language.
///
/// Invariant: there is one filling for each place, `{0}` and `{1}`, of the code's English.
///
/// @param code which sentence
/// @param with what fills it, in order; days as 2026-03-31
public record Sentence(Code code, List<String> with) {
  /// Copies the list.
  public Sentence {
    with = List.copyOf(with);
    if (with.size() != code.places()) {
      throw new IllegalArgumentException(code + " has " + code.places() + " places to fill");
    }
  }

  /// @param code which sentence
  /// @param with what fills it
  /// @return the sentence
  public static Sentence of(Code code, Object... with) {
    String[] words = new String[with.length];
    for (int i = 0; i < with.length; i++) {
      words[i] = with[i].toString();
    }
    return new Sentence(code, List.of(words));
  }

  /// @return it in English
  public String text() {
    String text = code.english;
    for (int i = 0; i < with.size(); i++) {
      text = text.replace("{" + i + "}", with.get(i));
    }
    return text;
  }

  @Override
  public String toString() {
    return text();
  }

  /// Every sentence. Codes are stable: programs may rely on them.
  public enum Code {
    /// Words of the law.
    LAW("{0}"),
    /// Of a listing.
    NOT_APPROVED("no second officer has approved it"),
    /// Of a listing: by when it had to be told.
    TOLD_TOO_LATE("nobody told the subject by {0}; it has no effect"),
    /// Of a listing.
    NOT_TOLD("the subject has not been told yet"),
    /// Of a listing: calendar and day.
    NO_CALENDAR("the calendar '{0}' does not know the working days after {1}"),
    /// Of a listing.
    DIED("the subject has died"),
    /// Of a listing.
    KEPT_OFF("the law does not put its subject on this list"),
    /// Of a listing.
    OFF_LIST("it was taken off the list by decision"),
    /// Of a listing: since when it is over.
    FULFILLED("the duty was fulfilled; it ended on {0}"),
    /// Of a listing: since when it is over.
    REPAIRED("a repair was granted; it ended on {0}"),
    /// Of a listing: its last day.
    TIME_OVER("its time was over after {0}"),
    /// Of a listing.
    UNPROVED("nobody proved the record in time: both sides are shown, and nothing follows from it"),
    /// Of a listing.
    OBJECTED("the subject has objected, and nobody has decided yet"),
    /// Of a listing.
    REVIEWED("an officer is to look at it, and nobody has decided yet"),
    /// Of a listing.
    SET_ASIDE("it was set aside on review"),
    /// Of a listing: last day of the window.
    WINDOW_OPEN("the objection window is open until {0}; no effect yet"),
    /// Of a listing: its last day.
    IN_FORCE("in force through {0}"),
    /// Of a listing: its last day.
    IN_FORCE_FULFILLED("in force through {0}: the duty was fulfilled"),
    /// Of a listing: its last day.
    IN_FORCE_REPAIRED("in force through {0}: a repair was granted"),
    /// Of a score.
    NO_CONSENT("there is no consent to this score, and without it none is made"),
    /// Of a score: how many there are, and how many are needed.
    THIN_FILE("the file holds {0} of at least {1} records: no record, no evaluation"),
    /// Of a score.
    NO_SUCH_SCORE("the law has no such score"),
    /// Of a check.
    NOTHING_AGAINST("nothing stands against it"),
    /// Of a check.
    UNDETERMINED("the law does not determine from when it counts"),
    /// Of a check.
    SUSPENDED("what stood against it is suspended, and has no effect"),
    /// Of a check: seconds.
    NOT_READ("the registry's newest entries could not be read for {0} s"),
    /// Of a refusal: the article of the list.
    MAY_OBJECT(
        "The subject may object at any time, free of charge, to the registry or to the source"
            + " (Article {0})."),
    /// Of a refusal: the article of the list, and needs that stay open.
    MAY_OBJECT_OPEN(
        "The subject may object at any time, free of charge, to the registry or to the source"
            + " (Article {0}). Stays open on the subject's own word: {1}."),
    /// Of a plain yes.
    NOTHING_TO_OBJECT(""),
    /// Of an erasure: the list, and the state of the listing.
    NEEDED_BY_LISTING("the listing on {0} ({1})"),
    /// Of an erasure: the kind of record, and its day.
    NEEDED_BY_RECORD("the record {0} of {1}");

    private final String english;

    Code(String english) {
      this.english = english;
    }

    private int places() {
      return english.contains("{1}") ? 2 : english.contains("{0}") ? 1 : 0;
    }

    /// @return stable lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
