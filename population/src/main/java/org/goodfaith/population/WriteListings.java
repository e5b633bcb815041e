package org.goodfaith.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.kernel.Listed;

/// Writes listings, one after the other.
final class WriteListings {
  private static final int FIRST_ROOM = 16;

  private final List<String> lists = new ArrayList<>();
  private int[] subjects = new int[FIRST_ROOM];
  private short[] list = new short[FIRST_ROOM];
  private byte[] states = new byte[FIRST_ROOM];
  private int[] conduct = new int[FIRST_ROOM];
  private int[] from = new int[FIRST_ROOM];
  private int[] through = new int[FIRST_ROOM];
  private int size;

  void add(int place, Listing listing) {
    add(
        place,
        listing.list(),
        new Listed(
            0,
            listing.state(),
            Days.of(listing.conduct()),
            0,
            listing.from() == null ? Days.never() : Days.of(listing.from()),
            listing.through() == null ? Days.never() : Days.of(listing.through())));
  }

  /// @param code of its list
  void add(int place, String code, Listed listing) {
    if (size == subjects.length) {
      room(size * 2);
    }
    subjects[size] = place;
    list[size] = (short) number(lists, code);
    states[size] = Places.of(listing.state(), Listing.State.PROPOSED);
    conduct[size] = listing.conduct();
    from[size] = listing.from();
    through[size] = listing.through();
    size++;
  }

  /// Adds all rows of others, after its own.
  void addAll(WriteListings others) {
    for (int i = 0; i < others.size; i++) {
      if (size == subjects.length) {
        room(size * 2);
      }
      subjects[size] = others.subjects[i];
      list[size] = (short) number(lists, others.lists.get(others.list[i]));
      states[size] = others.states[i];
      conduct[size] = others.conduct[i];
      from[size] = others.from[i];
      through[size] = others.through[i];
      size++;
    }
  }

  static int number(List<String> known, String one) {
    int at = known.indexOf(one);
    if (at < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return at;
  }

  private void room(int room) {
    subjects = Arrays.copyOf(subjects, room);
    list = Arrays.copyOf(list, room);
    states = Arrays.copyOf(states, room);
    conduct = Arrays.copyOf(conduct, room);
    from = Arrays.copyOf(from, room);
    through = Arrays.copyOf(through, room);
  }

  ListingRows done() {
    room(size);
    return new ListingRows(lists, subjects, list, states, conduct, from, through);
  }
}
