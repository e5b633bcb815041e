package org.goodfaith.postgres;

import org.jspecify.annotations.Nullable;

/// The database can not do what it should; says why and what to do.
public final class StoreTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  StoreTrouble(String what, String remedy) {
    this(what, remedy, null);
  }

  StoreTrouble(String what, String remedy, @Nullable Throwable cause) {
    super(what + "\nRemedy: " + remedy, cause);
    this.remedy = remedy;
  }

  /// @return what the operator should do, in one or two sentences
  public String remedy() {
    return remedy;
  }
}
