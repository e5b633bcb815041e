package org.goodfaith.population.columns;

import java.util.ArrayList;
import java.util.List;

/// One byte for each record that tells the numbers of several small columns: a record is one place
/// in memory instead of several, and what depends on those numbers alone can be looked up by it.
///
/// The array is not copied, and nobody may change it.
///
/// @param bytes codes, without a sign, one for each record
/// @param kinds how many codes there can be
public record SharedCodes(byte[] bytes, int kinds) {
  /// Codes of one array, at most: what is looked up by them for a few days stays small.
  private static final int KINDS_MOST = 128;

  /// @return the same columns, those with few numbers sharing codes as far as there is room
  static List<FactColumn> share(List<FactColumn> facts) {
    List<FactColumn> shared = new ArrayList<>(facts);
    List<Integer> places = new ArrayList<>();
    int kinds = 1;
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).values() instanceof Whole.Bytes bytes && kinds(bytes) <= KINDS_MOST) {
        if (kinds * kinds(bytes) > KINDS_MOST) {
          encode(places, kinds, shared);
          places.clear();
          kinds = 1;
        }
        places.add(i);
        kinds *= kinds(bytes);
      }
    }
    encode(places, kinds, shared);
    return List.copyOf(shared);
  }

  private static int kinds(Whole column) {
    return (int) (column.most() - column.least()) + 1;
  }

  private static void encode(List<Integer> places, int kinds, List<FactColumn> columns) {
    if (places.isEmpty()) {
      return;
    }
    byte[] codes = new byte[columns.get(places.getFirst()).values().size()];
    SharedCodes shared = new SharedCodes(codes, kinds);
    int times = 1;
    for (int place : places) {
      FactColumn column = columns.get(place);
      if (column.values() instanceof Whole.Bytes bytes) {
        add(bytes.values(), times, (int) -bytes.least() * times, codes);
        Whole coded =
            new Whole.Coded(
                shared, numbers(bytes, times, kinds), times, bytes.least(), bytes.most());
        columns.set(
            place,
            new FactColumn(column.name(), column.type(), column.words(), coded, column.absent()));
        times *= kinds(bytes);
      }
    }
  }

  private static void add(byte[] of, int times, int more, byte[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (byte) (into[i] + of[i] * times + more);
    }
  }

  private static byte[] numbers(Whole of, int times, int kinds) {
    byte[] numbers = new byte[kinds];
    for (int code = 0; code < kinds; code++) {
      numbers[code] = (byte) (of.least() + code / times % kinds(of));
    }
    return numbers;
  }
}
