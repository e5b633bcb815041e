package org.goodfaith.web.pages;

import java.util.List;

/// One page of a long list.
///
/// @param here what stands on it
/// @param newer number of the page before, 0 where this is the first
/// @param older number of the page after, 0 where this is the last
/// @param <T> what is listed
record Paged<T>(List<T> here, int newer, int older) {
  Paged {
    here = List.copyOf(here);
  }

  /// @param all the whole list
  /// @param page number that was asked for; one beyond the last is the last, and none the first
  /// @param size how many stand on a page
  static <T> Paged<T> of(List<T> all, String page, int size) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), size));
    int asked = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    int at = Math.min(asked, pages);
    int from = (at - 1) * size;
    List<T> here = all.subList(from, Math.min(all.size(), from + size));
    return new Paged<>(here, at - 1, at < pages ? at + 1 : 0);
  }
}
