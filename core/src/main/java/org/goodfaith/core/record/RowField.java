package org.goodfaith.core.record;

import java.util.Locale;
import java.util.Optional;

/// The fields a source row may have beside its facts.
public enum RowField {
  /// What is entered; `record` where absent.
  ACT,
  /// Kind of subject: `person`, `organisation`, `public-body`.
  ABOUT,
  /// Scheme of the identifier.
  SCHEME,
  /// Value of the identifier.
  SUBJECT,
  /// Name of the subject, goes to the identity vault only.
  NAME,
  /// Record kind.
  KIND,
  /// Day of conduct or of the act, `YYYY-MM-DD`.
  DAY,
  /// The source's own reference of this row.
  REFERENCE,
  /// Reference of the row this one concerns.
  TARGET,
  /// Code of the evidence standard met.
  EVIDENCE,
  /// SHA-256 of the evidence document, 64 hexadecimal digits.
  EVIDENCE_DIGEST,
  /// Who entered it at the source; the source itself where absent.
  ENTERED_BY,
  /// Who approved or decided.
  OFFICER,
  /// Code of a reason or ground.
  REASON,
  /// Channel of a notice.
  CHANNEL,
  /// Reasons, a statement or an undertaking, in plain words.
  TEXT,
  /// Outcome of a decision, for example `upheld` or `rejected`.
  OUTCOME,
  /// Score or purpose a consent is given to; the result to be reviewed; the decision to be made
  /// good; as what somebody acts for the subject.
  TO,
  /// Account of who acts for the subject.
  REPRESENTATIVE,
  /// How far somebody acts for the subject: `read`, `contest` or `all`.
  SCOPE,
  /// Last day of a right to act for the subject, `YYYY-MM-DD`.
  UNTIL;

  /// @return lower-case name with dashes, as mappings and JSON write it
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @return the field of this code, or empty
  public static Optional<RowField> ofCode(String code) {
    for (RowField field : values()) {
      if (field.code().equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
