package org.goodfaith.core.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that the registry worked out by itself, as a request for review names it: `score` and
/// its code, `list` and its code, `measure` and its code, or `match` for what officers or the
/// registry hold to be about the same subject.
///
/// @param sort what it is
/// @param code of the score, list or measure; empty for a match
public record Result(Sort sort, String code) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /// What is worked out.
  public enum Sort {
    /// Points and grade of a score.
    SCORE,
    /// A listing.
    LIST,
    /// A consequence.
    MEASURE,
    /// That two files are about one subject.
    MATCH;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @return the result that a text names, or empty where it names none
  public static Optional<Result> of(String text) {
    int colon = text.indexOf(':');
    String sort = colon < 0 ? text : text.substring(0, colon);
    String code = colon < 0 ? "" : text.substring(colon + 1);
    return Arrays.stream(Sort.values())
        .filter(one -> one.code().equals(sort))
        .filter(one -> one == Sort.MATCH ? colon < 0 : CODE.matcher(code).matches())
        .map(one -> new Result(one, code))
        .findFirst();
  }

  /// @return as rows, entries and addresses write it
  public String text() {
    return sort == Sort.MATCH ? sort.code() : sort.code() + ":" + code;
  }
}
