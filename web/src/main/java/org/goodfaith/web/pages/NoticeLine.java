package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A notice in a few lines, and in words what was done about it.
///
/// @param title what it is about
/// @param about which record
/// @param address of its page
/// @param since the day from which on it is to be told
/// @param served how it was served; empty while it was not
/// @param by last day for it, null where the law sets none
/// @param away how far away that is
/// @param overdue whether that day is over
/// @param tried what was done so far, in words
public record NoticeLine(
    String title,
    String about,
    String address,
    LocalDate since,
    String served,
    @Nullable LocalDate by,
    String away,
    boolean overdue,
    List<String> tried) {
  /// Copies the list.
  public NoticeLine {
    tried = List.copyOf(tried);
  }
}
