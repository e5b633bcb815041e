package org.goodfaith.core.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Span;

/// How sources are rated: of what they did within a time, the share that was as it should be. Who
/// falls under the floor may enter no new records until a later month-end finds it above.
///
/// @param origin where it stands
/// @param code for example `records-in-time`
/// @param title in words
/// @param share of what
/// @param inTimeDays days between the conduct and the day the record is known; 0 where the share is
///   not about time
/// @param sources only these; empty for every source that no other rating of the share names
/// @param within how far a month-end looks back
/// @param least of fewer than this nothing is said
/// @param floorPercent under it the source is suspended
public record RatingRule(
    Origin origin,
    String code,
    String title,
    Share share,
    int inTimeDays,
    List<String> sources,
    Span within,
    int least,
    int floorPercent)
    implements Block {
  /// Copies the list.
  public RatingRule {
    sources = List.copyOf(sources);
  }

  @Override
  public String element() {
    return "rating";
  }

  /// What is counted, and what of it is good.
  public enum Share {
    /// Records known so soon after the conduct, of the records of conduct since the source came.
    RECORDS_IN_TIME("records in time"),
    /// Lines that the door accepted or knew, of the lines sent.
    LINES_ACCEPTED("lines accepted"),
    /// Disputes answered in time, of those whose time to answer has passed.
    DISPUTES_ANSWERED("disputes answered"),
    /// Disputes that did not find the source wrong, of the disputes decided.
    DISPUTES_NOT_UPHELD("disputes not upheld");

    private final String words;

    Share(String words) {
      this.words = words;
    }

    /// @return as the law says it
    public String words() {
      return words;
    }

    /// @return the share of these words, or empty
    public static Optional<Share> ofWords(String words) {
      return Arrays.stream(values()).filter(one -> one.words.equals(words)).findFirst();
    }

    static List<String> all() {
      return Arrays.stream(values()).map(Share::words).toList();
    }
  }

  /// What a rating says of a source.
  public enum Verdict {
    /// There is too little to say anything.
    TOO_FEW("too few"),
    /// It is at the floor or above.
    STANDS("stands"),
    /// It is under the floor.
    SUSPENDED("suspended");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /// @return in plain words
    public String words() {
      return words;
    }
  }

  /// @param good how many were as they should be
  /// @param all of how many
  /// @return what follows
  public Verdict verdict(long good, long all) {
    if (all < least) {
      return Verdict.TOO_FEW;
    }
    return Math.multiplyExact(good, 100) < Math.multiplyExact(all, floorPercent)
        ? Verdict.SUSPENDED
        : Verdict.STANDS;
  }

  /// @return whether it speaks of the source by its name
  public boolean names(String source) {
    return sources.contains(source);
  }
}
