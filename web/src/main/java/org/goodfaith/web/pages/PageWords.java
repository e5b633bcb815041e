package org.goodfaith.web.pages;

import jakarta.inject.Singleton;

/// The bundles of words that pages about a file need.
@Singleton
final class PageWords {
  private final SayFile file;
  private final SayDue due;

  PageWords(SayFile file, SayDue due) {
    this.file = file;
    this.due = due;
  }

  SayFile file() {
    return file;
  }

  SayDue due() {
    return due;
  }
}
