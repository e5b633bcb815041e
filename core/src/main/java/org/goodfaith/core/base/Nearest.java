package org.goodfaith.core.base;

import java.util.Collection;
import java.util.Optional;

/// The nearest word of a list to a misspelt one, for "did you mean".
public final class Nearest {
  private static final int WORD_MAX = 100;

  private Nearest() {}

  /// @return the candidate with the fewest edits, if these are at most two or a third of its
  ///   length; none for a text far too long to be a misspelt word
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > WORD_MAX) {
      return Optional.empty();
    }
    String best = "";
    int bestEdits = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int edits = edits(word, candidate);
      if (edits < bestEdits) {
        bestEdits = edits;
        best = candidate;
      }
    }
    boolean near = bestEdits <= Math.max(2, best.length() / 3) && bestEdits < word.length();
    return near ? Optional.of(best) : Optional.empty();
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
