package org.goodfaith.lab.world;

/// What a drawn number is for. Each purpose has a stream of its own, so that two ways of watching
/// the same people meet the same luck. New purposes are added at the end: the order is the seed's.
public enum Draw {
  /// Traits, once for each person.
  AGE,
  /// Which region.
  REGION,
  /// Whether of the minority.
  GROUP,
  /// Man or woman; nothing depends on it.
  SEX,
  /// Town or country.
  COUNTRY,
  /// Income, first of two numbers.
  INCOME,
  /// Income, second of two numbers.
  INCOME_TOO,
  /// How careful.
  CARE,
  /// How outspoken.
  VOICE,
  /// How many share the name.
  NAMESAKES,
  /// Whether there is a debt at the start.
  DEBT,
  /// Savings at the start.
  SAVINGS,
  /// Whether disapproved things are bought.
  PURCHASES,
  /// How reliable with small bills.
  BILLS,
  /// Each month: work lost or found.
  WORK,
  /// A blow.
  BLOW,
  /// What the blow costs.
  BLOW_COST,
  /// Which conduct.
  CONDUCT,
  /// Whether it is seen.
  CAUGHT,
  /// A record that is false.
  ERROR,
  /// Which false record.
  ERROR_KIND,
  /// Day in the month.
  DAY,
  /// Delay of the source.
  DELAY,
  /// Whether the second officer stops it.
  SECOND,
  /// Whether the subject objects.
  OBJECTS,
  /// When.
  OBJECTS_WHEN,
  /// How it is decided.
  UPHELD,
  /// When.
  DECIDED,
  /// Whether a creditor sues.
  SUED,
  /// Whether a court lists.
  LISTED,
  /// Under which kind.
  LISTED_KIND,
  /// Whether a judgment is paid.
  PAYS,
  /// Whether a fare is paid.
  PAYS_FARE,
  /// Lawful dissent.
  SPEAKS,
  /// A good deed.
  GOOD,
  /// Whether a bill is paid late.
  BILL_LATE,
  /// Whether an early end is asked for.
  REPAIR,
  /// Anything that one scenario alone draws.
  SCENARIO,
  /// The month of a penalty, once a year.
  MONTH,
  /// Whether a court lists a firm.
  COURT,
  /// Whether a firm leaves wages unpaid.
  WAGES,
  /// Whether a firm mends what it was penalised for, hands in a report, pays its wages.
  MENDS,
  /// Which conduct, of a record that is false.
  ERROR_DEED,
  /// An amount of money.
  AMOUNT,
  /// Whether the ground of a penalty is seen, once a year.
  SEEN
}
