package org.goodfaith.web.pages;

import java.util.List;
import java.util.Map;

/// Both sides of one record, and what the reader can do about it.
///
/// @param handle opaque name of the subject
/// @param seq number of the record's first entry
/// @param turn how many entries there are
/// @param title what the record is
/// @param about source, day and reference
/// @param names who it is about, empty where the reader may not know
/// @param sentences how it stands
/// @param listings what it leads to
/// @param source what the source says, newest first
/// @param subject what the subject says, newest first
/// @param officers what officers decided, newest first
/// @param entries everything, in order
/// @param may what the reader can do: why not, by the act; empty where it can
/// @param choices outcomes that would count, by the act that decides
public record RecordView(
    String handle,
    int seq,
    int turn,
    String title,
    String about,
    String names,
    List<String> sentences,
    List<ListingView> listings,
    List<EntryView> source,
    List<EntryView> subject,
    List<EntryView> officers,
    List<EntryView> entries,
    Map<String, String> may,
    Map<String, List<ChoiceView>> choices) {
  /// Copies the collections.
  public RecordView {
    sentences = List.copyOf(sentences);
    listings = List.copyOf(listings);
    source = List.copyOf(source);
    subject = List.copyOf(subject);
    officers = List.copyOf(officers);
    entries = List.copyOf(entries);
    may = Map.copyOf(may);
    choices = Map.copyOf(choices);
  }

  /// @return whether something waits for the reader to do it, whoever it then is
  public boolean open(String act) {
    return may.containsKey(act);
  }

  /// @return why the reader is not the one to do it, empty where it is
  public String why(String act) {
    return may.getOrDefault(act, "");
  }

  /// @return outcomes that would count
  public List<ChoiceView> outcomes(String act) {
    return choices.getOrDefault(act, List.of());
  }

  /// Something to choose.
  ///
  /// @param code of it
  /// @param words of it
  public record ChoiceView(String code, String words) {}
}
