package org.goodfaith.cli;

import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.Handle;

/// How lists name an entry: handle, slash, number.
///
/// @param handle opaque name of the subject
/// @param seq number in its chain
record EntryName(String handle, int seq) {
  /// @param text as typed
  /// @param what it is the name of
  /// @param list the command that prints such names
  static EntryName of(String text, String what, String list) {
    int slash = text.indexOf('/');
    boolean formed =
        slash > 0
            && Handle.wellFormed(text.substring(0, slash))
            && text.substring(slash + 1).matches("[0-9]{1,9}");
    if (!formed) {
      throw UserTrouble.misuse(
          "'" + text + "' is not the name of " + what + ".",
          "Write HANDLE/ENTRY as '" + list + "' prints it.");
    }
    return new EntryName(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
  }

  /// @return the entry; empty for a handle of no subject here
  Optional<EntryRef> in(OpenRegistry registry) {
    return registry.handles().subjectOf(new Handle(handle)).map(key -> new EntryRef(key, seq));
  }
}
