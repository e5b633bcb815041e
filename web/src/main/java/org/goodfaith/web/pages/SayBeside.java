package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words that stand beside a record or a result for whoever reads it: that it is in dispute or
/// under review, and what its subject says.
@MessageBundle("beside")
public interface SayBeside {
  @Message("Disputed since {day}: its subject objected, and it is not decided yet.")
  String disputedSince(String day);

  @Message(
      "Disputed since {day}. Until it is decided it is kept and not used: no score, list or report"
          + " counts it, and nobody but its subject and officers sees it.")
  String restrictedSince(String day);

  @Message(
      "Disputed since {day}: nobody proved it in time. Both sides are shown, and nothing follows"
          + " from it: no list, no measure and no score counts it.")
  String unprovedSince(String day);

  @Message("In the subject’s own words, {day}:")
  String statedOn(String day);

  @Message("Under review since {day}: its subject asked that an officer look at it.")
  String underReview(String day);

  @Message(
      "Not counted, because they are in dispute or nobody proved them in time: {count}. Each says"
          + " so where the records are shown.")
  String uncounted(int count);

  @Message(
      "Until it is decided the record is kept and not used: no score, list or report counts it, and"
          + " nobody but its subject and officers sees it.")
  String restricted();

  @Message("Stated on {day}, shown beside the record: “{text}”")
  String statedBeside(String day, String text);
}
