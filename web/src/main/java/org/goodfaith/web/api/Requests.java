package org.goodfaith.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Bodies of requests.
final class Requests {
  private Requests() {}

  /// A question about a file.
  @Schema(description = "Names the subject once: by identifier or by handle.")
  record ReportRequest(
      @Schema(description = "identifier as scheme:value", examples = "card:17")
          @Nullable String subject,
      @Schema(description = "opaque name of the subject, instead of an identifier")
          @Nullable String handle,
      @Schema(description = "why: a purpose of the rulebook", examples = "credit-granting")
          @Nullable String purpose,
      @JsonProperty("as_of") @Schema(description = "the day asked about; today where absent")
          @Nullable String asOf,
      @JsonProperty("known_at") @Schema(description = "as known at this moment; now where absent")
          @Nullable String knownAt) {}

  /// What would raise a grade?
  @Schema(description = "Names the subject once: by identifier or by handle.")
  record AdviceRequest(
      @Schema(description = "identifier as scheme:value", examples = "card:17")
          @Nullable String subject,
      @Schema(description = "opaque name of the subject, instead of an identifier")
          @Nullable String handle,
      @Schema(description = "why: a purpose of the rulebook", examples = "own-file")
          @Nullable String purpose,
      @Schema(description = "code of the score", examples = "repayment") @Nullable String score,
      @Schema(
              description = "the grade wished for; the next better one where absent",
              examples = "B")
          @Nullable String target) {}

  /// A letter to whom a lender decided against.
  record LetterRequest(
      @Schema(description = "identifier as scheme:value", examples = "card:17")
          @Nullable String subject,
      @Schema(description = "opaque name of the subject, instead of an identifier")
          @Nullable String handle,
      @Schema(description = "number of the inquiry in the file; your newest where absent")
          @Nullable Integer inquiry,
      @Schema(description = "code of the score decided by", examples = "repayment")
          @Nullable String score) {}

  /// A check.
  record CheckRequest(
      @Schema(description = "identifier as scheme:value", examples = "resident:R-1001")
          @Nullable String subject,
      @Schema(description = "opaque name of the subject, instead of an identifier")
          @Nullable String handle,
      @Schema(description = "what is asked for", examples = "rail.ticket") @Nullable String service,
      @Schema(description = "why: a purpose of the rulebook", examples = "rail-sale")
          @Nullable String purpose,
      @Schema(
              description = "the subject's need, on its own word",
              examples = "travel to essentials")
          @Nullable String need) {}

  /// A link between two subjects, or its end.
  record LinkRequest(
      @Schema(description = "identifier as scheme:value") @Nullable String one,
      @Schema(description = "identifier as scheme:value") @Nullable String other,
      @Schema(description = "true: they are the same; false: they are not")
          @Nullable Boolean together) {}

  /// The erasing of a file.
  record ErasureRequest(
      @Schema(description = "true: it is meant, and cannot be taken back")
          @Nullable Boolean confirm) {}

  /// A step about a record.
  record ActRequest(
      @Schema(
              description = "of an objection: not-me, facts-disputed or law-disputed",
              examples = "not-me")
          @Nullable String ground,
      @Schema(description = "of a decision: a code", examples = "rejected")
          @Nullable String outcome,
      @Schema(description = "reasons, or one's own words") @Nullable String text,
      @Schema(description = "digest of a document sent before") @Nullable String document) {}

  /// A yes, or one taken back.
  record ConsentRequest(
      @Schema(description = "code of the score or purpose", examples = "loyalty")
          @Nullable String to,
      @Schema(description = "true: you say yes; false: you take it back") @Nullable Boolean yes) {}

  /// Where a subject wants to be told.
  record AddressRequest(
      @Schema(description = "e-mail, letter or webhook", examples = "e-mail")
          @Nullable String channel,
      @Schema(
              description = "the address; of a letter each line on its own; empty takes it away",
              examples = "name@example.org")
          @Nullable String address) {}

  /// In which language.
  record LanguageRequest(
      @Schema(description = "en or zh", examples = "zh") @Nullable String language) {}

  /// Which officer is kin.
  record KinRequest(
      @Schema(description = "name of the officer's account", examples = "anna")
          @Nullable String officer) {}

  /// When a subject died.
  record DeathRequest(
      @Schema(description = "day of death", examples = "2026-03-31") @Nullable String day) {}

  /// What is asked of a file as a whole, or a step about it.
  record PetitionRequest(
      @Schema(
              description = "the result to be reviewed, or the decision to be made good",
              examples = "score:repayment")
          @Nullable String about,
      @Schema(description = "of a review: a code", examples = "wrong") @Nullable String ground,
      @Schema(description = "of a decision: upheld or rejected", examples = "rejected")
          @Nullable String outcome,
      @Schema(description = "reasons, or one's own words") @Nullable String text,
      @Schema(description = "digest of a document sent before") @Nullable String document) {}

  /// By which document somebody acts for a subject.
  record RightRequest(
      @Schema(description = "guardian, lawyer or heir", examples = "guardian") @Nullable String as,
      @Schema(description = "account of who acts", examples = "anna")
          @Nullable String representative,
      @Schema(description = "read, contest or all", examples = "contest") @Nullable String scope,
      @Schema(description = "last day", examples = "2027-03-31") @Nullable String until,
      @Schema(description = "digest of the document, sent before") @Nullable String document) {}

  /// A claim to act for somebody.
  record ClaimRequest(
      @Schema(description = "whom you act for, as scheme:value", examples = "resident:R-1001")
          @Nullable String subject,
      @Schema(
              description = "person, organisation or public-body; a person where absent",
              examples = "person")
          @Nullable String kind,
      @Schema(description = "guardian, lawyer or heir", examples = "guardian") @Nullable String as,
      @Schema(description = "read, contest or all", examples = "contest") @Nullable String scope,
      @Schema(description = "last day", examples = "2027-03-31") @Nullable String until,
      @Schema(description = "why, in your own words: by them you find it again")
          @Nullable String text,
      @Schema(description = "the proof, in Base64: PDF, PNG, JPEG or plain text, at most 5 MiB")
          @Nullable String document,
      @Schema(description = "a text of chance: the same claim sent twice with it is one")
          @Nullable String once) {}

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
