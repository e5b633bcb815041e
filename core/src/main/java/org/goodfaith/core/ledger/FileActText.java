package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;

/// The fields of acts on a file as a whole, in the canonical text of their entries.
final class FileActText {
  private FileActText() {}

  static void put(Json.Fields map, Act.OfFile act) {
    switch (act) {
      case ReviewRequest one -> {
        map.put("to", one.of().text());
        map.put("reason", one.ground());
        ActText.putSome(map, "text", one.text());
        ActText.putSome(map, "document", one.document());
      }
      case RemedyRequest one -> {
        map.put("to", one.harm());
        map.put("text", one.text());
        ActText.putSome(map, "document", one.document());
      }
      case RemedyAnswer one -> {
        map.put("by", one.by());
        map.put("text", one.text());
      }
      case Representation one -> {
        map.put("to", one.as().code());
        map.put("representative", one.by());
        map.put("scope", one.scope().code());
        map.put("until", one.until().toString());
        map.put("officer", one.officer());
        map.put("document", one.document());
      }
      case RepresentationClaim one -> {
        map.put("to", one.as().code());
        map.put("representative", one.by());
        map.put("scope", one.scope().code());
        map.put("until", one.until().toString());
        map.put("text", one.text());
        map.put("document", one.document());
      }
      case RepresentationEnd one -> {
        map.put("reason", one.reason());
        ActText.putSome(map, "officer", one.officer());
      }
    }
  }

  /// @throws IllegalArgumentException where the fields spell no such act
  static Act read(Map<String, Object> map, String code, LocalDate day) {
    String document = BodyFields.textOr(map, "document");
    return switch (code) {
      case "review-request" ->
          new ReviewRequest(
              day,
              Result.of(BodyFields.text(map, "to"))
                  .orElseThrow(() -> new IllegalArgumentException("no such result")),
              BodyFields.text(map, "reason"),
              BodyFields.textOr(map, "text"),
              document);
      case "remedy-request" ->
          new RemedyRequest(
              day, BodyFields.text(map, "to"), BodyFields.text(map, "text"), document);
      case "remedy-answer" ->
          new RemedyAnswer(day, BodyFields.text(map, "by"), BodyFields.text(map, "text"));
      case "representation" ->
          new Representation(
              day,
              as(map),
              BodyFields.text(map, "representative"),
              scope(map),
              BodyFields.day(map, "until"),
              BodyFields.text(map, "officer"),
              document);
      case "representation-claim" ->
          new RepresentationClaim(
              day,
              as(map),
              BodyFields.text(map, "representative"),
              scope(map),
              BodyFields.day(map, "until"),
              BodyFields.text(map, "text"),
              document);
      case "representation-end" ->
          new RepresentationEnd(
              day, BodyFields.text(map, "reason"), BodyFields.textOr(map, "officer"));
      case String other -> throw new IllegalArgumentException("no such entry: " + other);
    };
  }

  private static Representation.As as(Map<String, Object> map) {
    return Representation.As.ofCode(BodyFields.text(map, "to"))
        .orElseThrow(() -> new IllegalArgumentException("nobody acts as that"));
  }

  private static Representation.Scope scope(Map<String, Object> map) {
    return Representation.Scope.ofCode(BodyFields.text(map, "scope"))
        .orElseThrow(() -> new IllegalArgumentException("no such scope"));
  }
}
