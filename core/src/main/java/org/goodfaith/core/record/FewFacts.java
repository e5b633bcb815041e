package org.goodfaith.core.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The facts of one record, sorted by name, in two arrays: there are few, they never change, and
/// every score looks them up.
@SuppressWarnings("JdkObsolete") // A record's facts are a SortedMap.
final class FewFacts extends AbstractMap<String, Fact> implements SortedMap<String, Fact> {
  private final String[] names;
  private final Fact[] facts;

  private FewFacts(String[] names, Fact[] facts) {
    this.names = names;
    this.facts = facts;
  }

  static FewFacts of(SortedMap<String, Fact> facts) {
    if (facts instanceof FewFacts few) {
      return few;
    }
    SortedMap<String, Fact> sorted = new TreeMap<>((Map<String, Fact>) facts);
    return new FewFacts(
        sorted.keySet().toArray(new String[0]), sorted.values().toArray(new Fact[0]));
  }

  @Override
  public @Nullable Fact get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return facts[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Entry<String, Fact>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Fact>> {
    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Iterator<Entry<String, Fact>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < names.length;
        }

        @Override
        public Entry<String, Fact> next() {
          if (next == names.length) {
            throw new NoSuchElementException("a record has no further fact");
          }
          return Map.entry(names[next], facts[next++]);
        }
      };
    }
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, Fact> subMap(String from, String to) {
    return of(new TreeMap<>((Map<String, Fact>) this).subMap(from, to));
  }

  @Override
  public SortedMap<String, Fact> headMap(String to) {
    return of(new TreeMap<>((Map<String, Fact>) this).headMap(to));
  }

  @Override
  public SortedMap<String, Fact> tailMap(String from) {
    return of(new TreeMap<>((Map<String, Fact>) this).tailMap(from));
  }

  @Override
  public String firstKey() {
    return names[at(0)];
  }

  @Override
  public String lastKey() {
    return names[at(names.length - 1)];
  }

  private int at(int place) {
    if (names.length == 0) {
      throw new NoSuchElementException("a record without facts");
    }
    return place;
  }
}
