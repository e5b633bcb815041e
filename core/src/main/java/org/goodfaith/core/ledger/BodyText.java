package org.goodfaith.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Enacted;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Forgotten;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Published;
import org.goodfaith.core.ledger.EntryBody.Registered;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// The canonical text of an entry's body, format 1: one JSON object, keys sorted. Facts spell their
/// type, so that the text can be read without the rulebook of its day.
public final class BodyText {
  private BodyText() {}

  /// @return the body's canonical bytes
  public static byte[] write(EntryBody body) {
    return bytes(map(body));
  }

  /// @param facts from `factsOf` its act
  /// @return the body's canonical bytes
  static byte[] write(Entered entered, Json.Written facts) {
    return bytes(map(entered, facts));
  }

  private static byte[] bytes(Json.Fields map) {
    return map.write().getBytes(StandardCharsets.UTF_8);
  }

  /// The facts of an act's record, written once for both texts they stand in.
  ///
  /// @return `{}` where the act has none
  static Json.Written factsOf(Act act) {
    Json.Fields facts = new Json.Fields();
    act.recordOf()
        .ifPresent(
            record -> record.facts().forEach((name, fact) -> facts.put(name, factText(fact))));
    return new Json.Written(facts.write());
  }

  /// The day of a correction is the day on which it came: sent again later it is the same.
  ///
  /// @return the text of an act by which the same content is known again
  public static String contentOf(Act act, String target) {
    return contentOf(act, target, factsOf(act));
  }

  /// @param facts from `factsOf` the act
  static String contentOf(Act act, String target, Json.Written facts) {
    Json.Fields map = new Json.Fields();
    map.put("concerns", target);
    if (!(act instanceof Act.Correction)) {
      map.put("day", act.day().toString());
    }
    putAct(map, act, facts);
    return map.write();
  }

  private static Json.Fields map(EntryBody body) {
    Json.Fields map = new Json.Fields();
    switch (body) {
      case Registered registered -> {
        map.put("entry", "registered");
        map.put("about", registered.kind().code());
        map.put("identifier", registered.identifier().hex());
      }
      case Entered entered -> {
        return map(entered, factsOf(entered.act()));
      }
      case Enacted enacted -> {
        map.put("entry", "enacted");
        map.put("rulebook", enacted.rulebook().hex());
        map.put("day", enacted.day().toString());
      }
      case Drafted one -> putLaw(map, "drafted", one.rulebook(), one.officer(), one.day());
      case Approved one -> putLaw(map, "approved", one.rulebook(), one.officer(), one.day());
      case Published one -> {
        putLaw(map, "published", one.rulebook(), one.officer(), one.day());
        map.put("from", one.from().toString());
      }
      case Inquired inquired -> {
        map.put("entry", "inquired");
        map.put("reader", inquired.reader());
        map.put("role", inquired.role());
        map.put("purpose", inquired.purpose());
        map.put("as-of", inquired.asOf().toString());
        map.put("tree-size", inquired.treeSize());
        map.put("rulebook", inquired.rulebook().hex());
        map.put("assessment", inquired.assessment().hex());
      }
      case Linked linked -> putLink(map, "linked", linked.other(), linked.officer(), linked.day());
      case Unlinked unlinked ->
          putLink(map, "unlinked", unlinked.other(), unlinked.officer(), unlinked.day());
      case Forgotten forgotten -> {
        map.put("entry", "forgotten");
        map.put("target", forgotten.target());
        map.put("reason", forgotten.reason());
        map.put("day", forgotten.day().toString());
      }
    }
    return map;
  }

  private static Json.Fields map(Entered entered, Json.Written facts) {
    Json.Fields map = new Json.Fields();
    map.put("entry", entered.act().code());
    map.put("source", entered.source());
    map.put("reference", entered.reference());
    map.put("entered-by", entered.enteredBy());
    if (entered.target() > 0) {
      map.put("target", entered.target());
      map.put("concerns", entered.concerns());
    }
    map.put("day", entered.act().day().toString());
    putAct(map, entered.act(), facts);
    return map;
  }

  private static void putLaw(
      Json.Fields map, String entry, Hash rulebook, String officer, LocalDate day) {
    map.put("entry", entry);
    map.put("rulebook", rulebook.hex());
    map.put("officer", officer);
    map.put("day", day.toString());
  }

  private static void putLink(
      Json.Fields map, String entry, SubjectKey other, String officer, LocalDate day) {
    map.put("entry", entry);
    map.put("other", other.number());
    map.put("officer", officer);
    map.put("day", day.toString());
  }

  private static void putAct(Json.Fields map, Act act, Json.Written facts) {
    switch (act) {
      case Act.Recorded recorded -> putRecord(map, recorded.record(), facts);
      case Act.Correction correction -> {
        putRecord(map, correction.record(), facts);
        map.put("conduct", correction.record().day().toString());
        map.put("reason", correction.reason());
      }
      case Act.Withdrawal withdrawal -> map.put("reason", withdrawal.reason());
      case Act.Approval approval -> map.put("officer", approval.officer());
      case Act.Notice notice -> map.put("channel", notice.channel());
      case Act.Objection objection -> map.put("reason", objection.ground());
      case Act.Decision decision -> {
        map.put("outcome", decision.upheld() ? "upheld" : "rejected");
        map.put("officer", decision.officer());
      }
      case Act.Consent consent -> map.put("to", consent.to());
      case Act.ConsentWithdrawal withdrawal -> map.put("to", withdrawal.to());
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

  private static String factText(Fact fact) {
    return switch (fact) {
      case Fact.Money money -> "money " + money.currency() + " " + money.text();
      case Fact.Count count -> "count " + count.text();
      case Fact.Status status -> "status " + status.text();
      case Fact.Day day -> "day " + day.text();
      case Fact.Code code -> "code " + code.text();
      case Fact.Digest digest -> "digest " + digest.text();
    };
  }

  /// @return the body that canonical bytes spell
  /// @throws IllegalArgumentException where they spell none
  public static EntryBody read(byte[] bytes) {
    try {
      return body(bytes);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("a day or a number is none", e);
    }
  }

  private static EntryBody body(byte[] bytes) {
    Map<String, Object> map = JsonReader.readMap(new String(bytes, StandardCharsets.UTF_8));
    String entry = text(map, "entry");
    return switch (entry) {
      case "registered" ->
          new Registered(
              SubjectKind.ofCode(text(map, "about"))
                  .orElseThrow(() -> new IllegalArgumentException("no such kind of subject")),
              Hash.ofHex(text(map, "identifier")));
      case "enacted" -> new Enacted(Hash.ofHex(text(map, "rulebook")), day(map, "day"));
      case "drafted", "approved", "published" -> law(map, entry);
      case "inquired" ->
          new Inquired(
              text(map, "reader"),
              text(map, "role"),
              text(map, "purpose"),
              day(map, "as-of"),
              number(map, "tree-size"),
              Hash.ofHex(text(map, "rulebook")),
              Hash.ofHex(text(map, "assessment")));
      case "linked" ->
          new Linked(new SubjectKey(number(map, "other")), text(map, "officer"), day(map, "day"));
      case "unlinked" ->
          new Unlinked(new SubjectKey(number(map, "other")), text(map, "officer"), day(map, "day"));
      case "forgotten" ->
          new Forgotten(
              Math.toIntExact(number(map, "target")), text(map, "reason"), day(map, "day"));
      case String act -> entered(map, act);
    };
  }

  private static EntryBody law(Map<String, Object> map, String entry) {
    Hash rulebook = Hash.ofHex(text(map, "rulebook"));
    String officer = text(map, "officer");
    LocalDate day = day(map, "day");
    return switch (entry) {
      case "drafted" -> new Drafted(rulebook, officer, day);
      case "approved" -> new Approved(rulebook, officer, day);
      default -> new Published(rulebook, officer, day, day(map, "from"));
    };
  }

  private static Entered entered(Map<String, Object> map, String code) {
    LocalDate day = day(map, "day");
    Act act =
        switch (code) {
          case "record" -> new Act.Recorded(record(map, day));
          case "correction" ->
              new Act.Correction(record(map, day(map, "conduct")), day, text(map, "reason"));
          case "withdrawal" -> new Act.Withdrawal(day, text(map, "reason"));
          case "approval" -> new Act.Approval(day, text(map, "officer"));
          case "notice" -> new Act.Notice(day, text(map, "channel"));
          case "objection" -> new Act.Objection(day, text(map, "reason"));
          case "decision" ->
              new Act.Decision(day, "upheld".equals(text(map, "outcome")), text(map, "officer"));
          case "consent" -> new Act.Consent(day, text(map, "to"));
          case "consent-withdrawal" -> new Act.ConsentWithdrawal(day, text(map, "to"));
          case String other -> throw new IllegalArgumentException("no such entry: " + other);
        };
    int target = map.containsKey("target") ? Math.toIntExact(number(map, "target")) : 0;
    String concerns = target > 0 ? text(map, "concerns") : "";
    return new Entered(
        act,
        text(map, "source"),
        text(map, "reference"),
        text(map, "entered-by"),
        target,
        concerns);
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
    String evidence = map.containsKey("evidence") ? text(map, "evidence") : "";
    String digest = map.containsKey("evidence-digest") ? text(map, "evidence-digest") : "";
    return new Record(text(map, "kind"), day, facts, evidence, digest);
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

  private static String text(Map<String, Object> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("text '" + key + "' expected");
  }

  private static long number(Map<String, Object> map, String key) {
    if (map.get(key) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("number '" + key + "' expected");
  }

  private static LocalDate day(Map<String, Object> map, String key) {
    return LocalDate.parse(text(map, key));
  }

  /// Reads a body that our own writer wrote and whose hash was checked.
  ///
  /// @throws RegistryBug where it cannot be read all the same
  public static EntryBody readOwn(byte[] bytes) {
    try {
      return read(bytes);
    } catch (IllegalArgumentException e) {
      throw new RegistryBug("a stored body cannot be read", e);
    }
  }
}
