package org.goodfaith.lab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodfaith.lab.report.Report;

/// The questions that ship.
public enum Scenario {
  /// The feared system against the rulebook.
  FEARED_VERSUS_REAL(
      "feared-versus-real",
      "Is the feared system what this rulebook makes? Same people, same ten years.",
      100_000),
  /// Refusals and the payment of judgments.
  TRAVEL_BANS(
      "travel-bans",
      "Does refusing travel and office raise or lower the payment of judgments?",
      50_000),
  /// Refused, poorer, refused.
  FEEDBACK(
      "feedback",
      "How often is somebody refused by lenders because they were refused before?",
      200_000),
  /// Records made up by a source.
  LYING_SOURCE("lying-source", "What becomes of the records of a source that lies?", 50_000),
  /// Records of somebody of the same name.
  NAMESAKES("namesakes", "What if records found people by their names alone?", 50_000),
  /// Thin files.
  CREDIT_FOR_THE_INVISIBLE(
      "credit-for-the-invisible",
      "Whom do bills, rent, taxes and shops make visible, at the same rate of bad debts?",
      200_000),
  /// Points bought.
  LOYALTY_GAMING("loyalty-gaming", "What does it cost to buy a loyalty grade?", 2_000);

  private final String code;
  private final String question;
  private final int people;

  Scenario(String code, String question, int people) {
    this.code = code;
    this.question = question;
    this.people = people;
  }

  /// @return code on the command line
  public String code() {
    return code;
  }

  /// @return what it asks
  public String question() {
    return question;
  }

  /// @return how many people by default
  public int people() {
    return people;
  }

  /// @param trial what it is run with
  /// @return what was found
  public Report run(Trial trial) {
    Report report = found(trial);
    trial.work().progress().accept(1); // Who cancelled while the last figures were made is heard.
    return report;
  }

  private Report found(Trial trial) {
    return switch (this) {
      case FEARED_VERSUS_REAL -> FearedVersusReal.run(trial);
      case TRAVEL_BANS -> TravelBans.run(trial);
      case FEEDBACK -> Feedback.run(trial);
      case LYING_SOURCE -> FalseRecords.lyingSource(trial);
      case NAMESAKES -> FalseRecords.namesakes(trial);
      case CREDIT_FOR_THE_INVISIBLE -> CreditForInvisible.run(trial);
      case LOYALTY_GAMING -> LoyaltyGaming.run(trial);
    };
  }

  /// @return the scenario of this code, or empty
  public static Optional<Scenario> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /// @return all codes
  public static List<String> codes() {
    return Arrays.stream(values()).map(Scenario::code).toList();
  }
}
