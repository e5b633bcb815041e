package org.goodfaith.web.pages;

import io.quarkus.qute.RawString;

/// HTML that may be shown as it is: made from Markdown with all HTML in it escaped, and nowhere
/// else.
///
/// @param raw the HTML
public record TrustedHtml(RawString raw) {
  TrustedHtml(String html) {
    this(new RawString(html));
  }
}
