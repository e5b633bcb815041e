package org.goodfaith.web.pages;

/// One look at a file, for the subject's eyes.
///
/// @param when in words, empty where not known
/// @param who account and role
/// @param why the purpose named
/// @param what was asked
/// @param recalled that the answer would be another one now, and whether its reader knows; empty
///   where it would not
public record InquiryView(String when, String who, String why, String what, String recalled) {
  /// @return the same, with whether the answer would be another one now
  InquiryView recalled(String text) {
    return new InquiryView(when, who, why, what, text);
  }
}
