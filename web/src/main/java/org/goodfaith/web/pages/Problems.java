package org.goodfaith.web.pages;

import org.goodfaith.web.Problem;

/// Problems that pages meet more than once.
final class Problems {
  private Problems() {}

  static Problem noPurpose(String role) {
    return new Problem(
        403,
        "answer.not-allowed",
        "purpose",
        "the law of today opens no purpose to role " + role,
        "",
        "Read the chapter of the law on who may look.");
  }
}
