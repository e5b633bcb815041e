package org.goodfaith.core.record;

import java.util.Optional;

/// Whose hand entered what an account of a source sent: `by:ACCOUNT`, with the source's own number
/// of its member of staff behind it where it gave one, `by:ACCOUNT:417`. Four eyes are those of two
/// accounts, whatever numbers a source writes into its rows. Files say nothing of accounts: there a
/// number of staff stands alone, and is compared as it is.
public final class Hand {
  private static final String BY = "by:";
  private static final char STAFF = ':';

  private Hand() {}

  /// @param account that signed in
  /// @param staff the source's own number of whoever entered it; empty where it gives none
  /// @return as entries say who entered them
  public static String enteredBy(String account, String staff) {
    return staff.isEmpty() || staff.equals(account) ? BY + account : BY + account + STAFF + staff;
  }

  /// @param enteredBy as an entry says it
  /// @return the account of a source that sent it; empty where none did
  public static Optional<String> account(String enteredBy) {
    if (!enteredBy.startsWith(BY)) {
      return Optional.empty();
    }
    int end = enteredBy.indexOf(STAFF, BY.length());
    return Optional.of(enteredBy.substring(BY.length(), end < 0 ? enteredBy.length() : end));
  }

  /// @param enteredBy as an entry says it
  /// @return who is meant where officers and approvers are compared with it (C15)
  public static String of(String enteredBy) {
    return account(enteredBy).orElse(enteredBy);
  }

  /// What a subject says on paper, or at a counter, its source takes down for it.
  ///
  /// @return whether an account of a source took this act of the subject down
  public static boolean onPaper(Act act, String enteredBy) {
    boolean ofSubject =
        switch (act) {
          case Act.Objection _, Act.Appeal _, Act.Statement _, Act.RepairRequest _ -> true;
          case Act.OfFile one -> one instanceof ReviewRequest || one instanceof RemedyRequest;
          case Act _ -> false;
        };
    return ofSubject && account(enteredBy).isPresent();
  }
}
