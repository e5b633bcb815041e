package org.goodfaith.core.base;

/// Something a user can mend: culprit, place, what is allowed, and the remedy. Shows no personal
/// data and never the line itself.
public interface Fault {
  /// @return a stable code, for programs and for looking it up
  String code();

  /// @return where it stands
  Place place();

  /// @return the column, field or key that is wrong; empty where the whole line is
  String culprit();

  /// @return what is wrong, in one sentence without personal data
  String message();

  /// @return what would be allowed
  String allowed();

  /// @return what the sender should do, in one sentence
  String remedy();
}
