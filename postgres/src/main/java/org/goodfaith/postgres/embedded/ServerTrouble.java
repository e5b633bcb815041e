package org.goodfaith.postgres.embedded;

import org.jspecify.annotations.Nullable;

/// The database server can not be started, reached or stopped; says why and what to do.
public final class ServerTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  ServerTrouble(String what, String remedy) {
    this(what, remedy, null);
  }

  ServerTrouble(String what, String remedy, @Nullable Throwable cause) {
    super(what + "\nRemedy: " + remedy, cause);
    this.remedy = remedy;
  }

  /// What the operator should do, in one or two sentences.
  public String remedy() {
    return remedy;
  }
}
