package org.goodfaith.lab.reform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Subjects by what changes for them. Adding up in any order gives the same, as numbers are sorted
/// when read.
public final class Moves {
  private static final int COUNTS = 4;

  private final Map<Move, Numbers> moves = new TreeMap<>();
  private final Map<String, long[]> groups = new HashMap<>();
  private long subjects;
  private long gained;
  private long lost;
  private long both;
  private long changed;

  /// What a change is for a subject.
  public enum Sense {
    /// Good.
    GAIN,
    /// Bad.
    LOSS,
    /// Neither law says which: a grade of another name, or a score against none.
    CHANGE;

    /// @return whether good or bad
    static Sense good(boolean good) {
      return good ? GAIN : LOSS;
    }

    /// @return as the list of subjects says it
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What changes.
  ///
  /// @param sort `measure`, `grade` or `list`
  /// @param code of the measure, score or list
  /// @param change in words
  /// @param sense what it is for the subject
  public record Move(String sort, String code, String change, Sense sense)
      implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      int bySort = sort.compareTo(other.sort);
      int byCode = bySort != 0 ? bySort : code.compareTo(other.code);
      int byChange = byCode != 0 ? byCode : change.compareTo(other.change);
      return byChange != 0 ? byChange : sense.compareTo(other.sense);
    }
  }

  /// Numbers of subjects as they were found, part after part; nothing is copied or sorted before
  /// somebody reads them.
  private static final class Numbers {
    private final List<long[]> parts = new ArrayList<>();
    private int size;

    void add(long[] some) {
      parts.add(some);
      size += some.length;
    }

    long[] sorted() {
      long[] all = new long[size];
      int at = 0;
      boolean rising = true;
      for (long[] part : parts) {
        for (long number : part) {
          rising &= at == 0 || all[at - 1] <= number;
          all[at++] = number;
        }
      }
      if (!rising) {
        Arrays.sort(all);
      }
      return all;
    }
  }

  /// @param subjects kept, not copied
  void add(Move move, long[] subjects) {
    moves.computeIfAbsent(move, _ -> new Numbers()).add(subjects);
  }

  /// A subject has been compared.
  ///
  /// @param of names of its groups
  /// @param gains whether something changes for its good
  /// @param loses whether something changes to its harm
  /// @param changes whether something changes of which nobody can say for which
  void compared(Iterable<String> of, boolean gains, boolean loses, boolean changes) {
    subjects++;
    gained += gains && !loses ? 1 : 0;
    lost += loses && !gains ? 1 : 0;
    both += gains && loses ? 1 : 0;
    changed += changes && !gains && !loses ? 1 : 0;
    for (String group : of) {
      long[] counts = groups.computeIfAbsent(group, _ -> new long[COUNTS]);
      counts[0]++;
      counts[1] += gains ? 1 : 0;
      counts[2] += loses ? 1 : 0;
      counts[3] += changes ? 1 : 0;
    }
  }

  /// Adds what was found for other subjects.
  void add(Moves other) {
    other.moves.forEach((move, numbers) -> {
      for (long[] part : numbers.parts) {
        add(move, part);
      }
    });
    other.groups.forEach((group, counts) -> {
      long[] mine = groups.computeIfAbsent(group, _ -> new long[COUNTS]);
      for (int i = 0; i < counts.length; i++) {
        mine[i] += counts[i];
      }
    });
    subjects += other.subjects;
    gained += other.gained;
    lost += other.lost;
    both += other.both;
    changed += other.changed;
  }

  /// @return subjects compared
  public long subjects() {
    return subjects;
  }

  /// @return those who gain and do not lose
  public long gained() {
    return gained;
  }

  /// @return those who lose and do not gain
  public long lost() {
    return lost;
  }

  /// @return those for whom some things get better and others worse
  public long both() {
    return both;
  }

  /// @return those for whom something changes, and nothing for better or worse
  public long changed() {
    return changed;
  }

  /// @return what changes, and for how many
  public Map<Move, Integer> counts() {
    Map<Move, Integer> counts = new TreeMap<>();
    moves.forEach((move, numbers) -> counts.put(move, numbers.size));
    return counts;
  }

  /// @return for each group how many there are, how many gain something, how many lose something,
  ///   and for how many something changes that is neither
  public Map<String, long[]> groups() {
    Map<String, long[]> copies = new TreeMap<>();
    groups.forEach((group, counts) -> copies.put(group, counts.clone()));
    return copies;
  }

  /// @return numbers of the subjects of a move, rising
  public long[] subjects(Move move) {
    Numbers numbers = moves.get(move);
    return numbers == null ? new long[0] : numbers.sorted();
  }
}
