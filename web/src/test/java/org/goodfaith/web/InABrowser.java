package org.goodfaith.web;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/// Tests that share one browser.
abstract class InABrowser {
  protected static Site site;

  /// @return where the pages are
  abstract URI start();

  @BeforeEach
  void open() {
    if (site == null) {
      site = new Site(start());
    }
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
      site = null;
    }
  }
}
