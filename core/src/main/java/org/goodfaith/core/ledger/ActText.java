package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;

/// The fields of an act in the canonical text of its entry.
final class ActText {
  private ActText() {}

  static void put(Json.Fields map, Act act, Json.Written facts) {
    switch (act) {
      case Act.Recorded recorded -> putRecord(map, recorded.record(), facts);
      case Act.Correction correction -> {
        putRecord(map, correction.record(), facts);
        map.put("conduct", correction.record().day().toString());
        map.put("reason", correction.reason());
      }
      case Act.Withdrawal withdrawal -> map.put("reason", withdrawal.reason());
      case Act.Annulment annulment -> {
        map.put("reason", annulment.reason());
        putSome(map, "document", annulment.document());
      }
      case Act.Approval approval -> map.put("officer", approval.officer());
      case Act.Notice notice -> {
        map.put("channel", notice.channel());
        putSome(map, "document", notice.document());
      }
      case Act.Objection objection -> {
        map.put("reason", objection.ground());
        putSome(map, "document", objection.document());
      }
      case Act.Answer answer -> {
        map.put("document", answer.document());
        map.put("text", answer.text());
      }
      case Act.Extension extension -> putOffice(map, extension.officer(), extension.text());
      case Act.Decision decision -> {
        map.put("outcome", decision.outcome().code());
        putOffice(map, decision.officer(), decision.text());
      }
      case Act.Appeal appeal -> map.put("text", appeal.text());
      case Act.AppealDecision decision -> {
        map.put("outcome", decision.outcome().code());
        putOffice(map, decision.officer(), decision.text());
      }
      case Act.Statement statement -> map.put("text", statement.text());
      case Act.Certification certification -> {
        map.put("officer", certification.officer());
        map.put("document", certification.document());
      }
      case Act.RepairRequest request -> map.put("text", request.text());
      case Act.RepairDecision decision -> {
        map.put("outcome", decision.granted() ? "granted" : "refused");
        putOffice(map, decision.officer(), decision.text());
      }
      case Act.Kinship kinship -> map.put("officer", kinship.officer());
      case Act.Freeze _, Act.Thaw _, Act.Death _ -> {
        // Their day says all.
      }
      case Act.Consent consent -> map.put("to", consent.to());
      case Act.ConsentWithdrawal withdrawal -> map.put("to", withdrawal.to());
      case Act.OfFile one -> FileActText.put(map, one);
    }
  }

  private static void putOffice(Json.Fields map, String officer, String text) {
    map.put("officer", officer);
    putSome(map, "text", text);
  }

  static void putSome(Json.Fields map, String key, String text) {
    if (!text.isEmpty()) {
      map.put(key, text);
    }
  }

  private static void putRecord(Json.Fields map, Record record, Json.Written facts) {
    map.put("kind", record.kind());
    map.put("facts", facts);
    if (!record.evidence().isEmpty()) {
      map.put("evidence", record.evidence());
      map.put("evidence-digest", record.evidenceDigest());
    }
  }

  static String spell(Fact fact) {
    return switch (fact) {
      case Fact.Money money -> "money " + money.currency() + " " + money.text();
      case Fact.Count count -> "count " + count.text();
      case Fact.Status status -> "status " + status.text();
      case Fact.Day day -> "day " + day.text();
      case Fact.Code code -> "code " + code.text();
      case Fact.Digest digest -> "digest " + digest.text();
    };
  }

  /// @param code of the act
  /// @return the act that the fields of a body spell
  /// @throws IllegalArgumentException where they spell none
  static Act read(Map<String, Object> map, String code, LocalDate day) {
    return switch (code) {
      case "record" -> new Act.Recorded(record(map, day));
      case "correction" ->
          new Act.Correction(
              record(map, BodyFields.day(map, "conduct")), day, BodyFields.text(map, "reason"));
      case "withdrawal" -> new Act.Withdrawal(day, BodyFields.text(map, "reason"));
      case "approval" -> new Act.Approval(day, BodyFields.text(map, "officer"));
      case "notice" ->
          new Act.Notice(day, BodyFields.text(map, "channel"), BodyFields.textOr(map, "document"));
      case "objection" ->
          new Act.Objection(
              day, BodyFields.text(map, "reason"), BodyFields.textOr(map, "document"));
      case "decision" ->
          new Act.Decision(
              day, outcome(map), BodyFields.text(map, "officer"), BodyFields.textOr(map, "text"));
      case "consent" -> new Act.Consent(day, BodyFields.text(map, "to"));
      case "consent-withdrawal" -> new Act.ConsentWithdrawal(day, BodyFields.text(map, "to"));
      case String other -> step(map, other, day);
    };
  }

  /// The steps of due process that came with reasons.
  private static Act step(Map<String, Object> map, String code, LocalDate day) {
    return switch (code) {
      case "annulment" ->
          new Act.Annulment(
              day, BodyFields.text(map, "reason"), BodyFields.textOr(map, "document"));
      case "answer" ->
          new Act.Answer(day, BodyFields.text(map, "text"), BodyFields.text(map, "document"));
      case "extension" ->
          new Act.Extension(day, BodyFields.text(map, "officer"), BodyFields.textOr(map, "text"));
      case "appeal" -> new Act.Appeal(day, BodyFields.text(map, "text"));
      case "appeal-decision" ->
          new Act.AppealDecision(
              day, outcome(map), BodyFields.text(map, "officer"), BodyFields.textOr(map, "text"));
      case "statement" -> new Act.Statement(day, BodyFields.text(map, "text"));
      case "certification" ->
          new Act.Certification(
              day, BodyFields.text(map, "officer"), BodyFields.text(map, "document"));
      case "repair-request" -> new Act.RepairRequest(day, BodyFields.text(map, "text"));
      case "repair-decision" ->
          new Act.RepairDecision(
              day,
              "granted".equals(BodyFields.text(map, "outcome")),
              BodyFields.text(map, "officer"),
              BodyFields.textOr(map, "text"));
      case "freeze" -> new Act.Freeze(day);
      case "thaw" -> new Act.Thaw(day);
      case "death" -> new Act.Death(day);
      case "kinship" -> new Act.Kinship(day, BodyFields.text(map, "officer"));
      case String other -> FileActText.read(map, other, day);
    };
  }

  private static Act.Outcome outcome(Map<String, Object> map) {
    return Act.Outcome.ofCode(BodyFields.text(map, "outcome"))
        .orElseThrow(() -> new IllegalArgumentException("no such outcome"));
  }

  private static Record record(Map<String, Object> map, LocalDate day) {
    if (!(map.get("facts") instanceof Map<?, ?> texts)) {
      throw new IllegalArgumentException("facts expected");
    }
    TreeMap<String, Fact> facts = new TreeMap<>();
    for (Map.Entry<?, ?> text : texts.entrySet()) {
      if (!(text.getKey() instanceof String name && text.getValue() instanceof String value)) {
        throw new IllegalArgumentException("a fact is a text");
      }
      facts.put(name, fact(value));
    }
    return new Record(
        BodyFields.text(map, "kind"),
        day,
        facts,
        BodyFields.textOr(map, "evidence"),
        BodyFields.textOr(map, "evidence-digest"));
  }

  private static Fact fact(String text) {
    int blank = text.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("a fact is its type and its value");
    }
    String value = text.substring(blank + 1);
    return switch (text.substring(0, blank)) {
      case "money" -> money(value);
      case "count" -> new Fact.Count(Long.parseLong(value));
      case "status" -> new Fact.Status(Integer.parseInt(value));
      case "day" -> new Fact.Day(LocalDate.parse(value));
      case "code" -> new Fact.Code(value);
      case "digest" -> new Fact.Digest(Hash.ofHex(value));
      case String type -> throw new IllegalArgumentException("no such type of fact: " + type);
    };
  }

  private static Fact.Money money(String value) {
    int blank = value.indexOf(' ');
    String digits = value.substring(blank + 1);
    int point = digits.indexOf('.');
    int scale = point < 0 ? 0 : digits.length() - point - 1;
    Decimal amount =
        Decimal.parse(digits, scale)
            .orElseThrow(() -> new IllegalArgumentException("no amount: " + digits));
    return new Fact.Money(amount, value.substring(0, Math.max(blank, 0)));
  }
}
