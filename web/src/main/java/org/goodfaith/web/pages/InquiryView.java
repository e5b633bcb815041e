package org.goodfaith.web.pages;

/// One look at a file, for the subject's eyes.
///
/// @param when in words, empty where not known
/// @param who account and role
/// @param why the purpose named
/// @param what was asked
public record InquiryView(String when, String who, String why, String what) {}
