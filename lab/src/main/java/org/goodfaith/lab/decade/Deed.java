package org.goodfaith.lab.decade;

import org.goodfaith.core.base.RegistryBug;

/// What people, firms and public bodies of the lab do, or are said to have done, that a source
/// could record. The codes are those of the catalogue; a law that lacks one does not record such a
/// deed.
public enum Deed {
  /// Smoking on a train.
  SMOKING(1, "rail.smoking", "staff-file", ""),
  /// Disorder that endangers a train.
  DISORDER(2, "rail.disorder", "police-decision", ""),
  /// Travelling without a ticket and refusing to pay.
  UNPAID_FARE(3, "rail.unpaid-fare", "staff-file", "rail.fare-paid"),
  /// Contraband in luggage.
  CONTRABAND(4, "air.contraband", "police-decision", ""),
  /// Obstructing a crew.
  ASSAULT(5, "air.assault", "police-decision", ""),
  /// Not performing a judgment.
  JUDGMENT(6, "court.judgment-unperformed", "court-decision", "court.judgment-performed"),
  /// Told by a court to live simply.
  LIMIT(7, "court.spending-limit", "court-decision", "court.limit-lifted"),
  /// Hiding assets.
  EVASION(8, "court.evasion", "court-decision", "court.cooperation"),
  /// Violence against who enforces a judgment.
  VIOLENCE(9, "court.violence", "court-decision", ""),
  /// What a market office fines low.
  LOW_PENALTY(10, "market.low-penalty", "penalty-decision", ""),
  /// What it penalises.
  PENALTY(11, "market.penalty", "penalty-decision", "market.cured"),
  /// What it penalises heavily.
  GRAVE_PENALTY(12, "market.grave-penalty", "penalty-decision", "market.cured"),
  /// No annual report.
  NO_REPORT(13, "market.abnormal", "register-extract", "market.annual-report"),
  /// Fraud in a public tender.
  TENDER_FRAUD(14, "tender.fraud", "penalty-decision", ""),
  /// People fell ill of a kitchen.
  KITCHEN_CLOSED(15, "food.licence-revoked", "penalty-decision", ""),
  /// Wages left unpaid against an order.
  WAGES(16, "labour.wage-arrears", "labour-order", "labour.wages-paid"),
  /// A small firm's bill left unpaid against an order.
  BILL(17, "government.unpaid-bill", "payment-order", "government.made-good");

  private static final String COURT = "court.";

  private final int number;
  private final String kind;
  private final String evidence;
  private final String goodBy;

  Deed(int number, String kind, String evidence, String goodBy) {
    this.number = number;
    this.kind = kind;
    this.evidence = evidence;
    this.goodBy = goodBy;
  }

  /// @return its number, from 1
  byte number() {
    return (byte) number;
  }

  /// @return the deed of a number
  static Deed numbered(int number) {
    for (Deed deed : values()) {
      if (deed.number == number) {
        return deed;
      }
    }
    throw new RegistryBug("no deed has the number " + number);
  }

  /// @return code of its record kind
  public String kind() {
    return kind;
  }

  /// @return evidence standard of its records
  public String evidence() {
    return evidence;
  }

  /// @return code of the kind of record that says it was made good; empty where none does
  public String goodBy() {
    return goodBy;
  }

  /// @return whether a court records it
  public boolean ofCourt() {
    return ofCourt(kind);
  }

  /// @return whether a court records what is of this kind
  static boolean ofCourt(String kind) {
    return kind.startsWith(COURT);
  }

  /// How a record of it stands to what happened. The lab knows; registry and lenders do not.
  public enum Truth {
    /// It happened.
    TRUE,
    /// It did not happen.
    FALSE,
    /// Somebody of the same name did it.
    NAMESAKE,
    /// There is a judgment, but who owes could not pay.
    UNABLE
  }
}
