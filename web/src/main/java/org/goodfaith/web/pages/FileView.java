package org.goodfaith.web.pages;

import java.util.List;
import org.goodfaith.web.pages.ListingViews.MeasureView;

/// All that one page shows of one file.
///
/// @param handle opaque name of the subject
/// @param own whether the subject itself is reading
/// @param names identifiers and names, empty where the reader may not know them
/// @param purpose code of the purpose
/// @param purposeTitle the purpose in words
/// @param asOf the day asked about, as a form field
/// @param knownAt the moment of knowing as asked, empty for now
/// @param frame day, law and history in words
/// @param scores as opened
/// @param listings as opened
/// @param measures as opened
/// @param records as opened
/// @param setAside records that count for nothing; only for the subject and officers
/// @param consents in words; only for the subject
/// @param optIns consents that could be given; only for the subject
/// @param inquiries who looked last; only for the subject
/// @param olderInquiries whether more people looked before them
public record FileView(
    String handle,
    boolean own,
    String names,
    String purpose,
    String purposeTitle,
    String asOf,
    String knownAt,
    String frame,
    List<ScoreView> scores,
    List<ListingView> listings,
    List<MeasureView> measures,
    List<EntryView> records,
    List<SetAsideView> setAside,
    List<ConsentView> consents,
    List<OptInView> optIns,
    List<InquiryView> inquiries,
    boolean olderInquiries) {
  /// Copies the lists.
  public FileView {
    scores = List.copyOf(scores);
    listings = List.copyOf(listings);
    measures = List.copyOf(measures);
    records = List.copyOf(records);
    setAside = List.copyOf(setAside);
    consents = List.copyOf(consents);
    optIns = List.copyOf(optIns);
    inquiries = List.copyOf(inquiries);
  }

  /// @return whether something stands beside a record, so that nobody is to look for it first
  public boolean marked() {
    return records.stream()
        .anyMatch(entry -> !entry.flag().isEmpty() || !entry.statements().isEmpty());
  }

  /// A record that counts for nothing.
  ///
  /// @param title why
  /// @param article of the relief, empty where there is none
  /// @param entry the record
  public record SetAsideView(String title, String article, EntryView entry) {}

  /// A consent.
  ///
  /// @param to code of the score or purpose
  /// @param words whether it is given
  /// @param live whether it can be taken back
  public record ConsentView(String to, String words, boolean live) {}

  /// A score that waits for a yes.
  ///
  /// @param to code of the score
  /// @param title in words
  public record OptInView(String to, String title) {}
}
