package org.goodfaith.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody.Acknowledged;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Enacted;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Forgotten;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Published;
import org.goodfaith.core.ledger.EntryBody.Readdressed;
import org.goodfaith.core.ledger.EntryBody.Registered;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.record.Act;
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
            record -> record.facts().forEach((name, fact) -> facts.put(name, ActText.spell(fact))));
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
    ActText.put(map, act, facts);
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
      case Acknowledged one -> {
        map.put("entry", "acknowledged");
        map.put("target", one.target());
        map.put("reader", one.reader());
        map.put("day", one.day().toString());
      }
      case Told told -> putTold(map, told);
      case Readdressed one -> {
        map.put("entry", "readdressed");
        map.put("channel", one.channel());
        map.put("by", one.by());
        map.put("day", one.day().toString());
      }
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
    ActText.put(map, entered.act(), facts);
    return map;
  }

  private static void putLaw(
      Json.Fields map, String entry, Hash rulebook, String officer, LocalDate day) {
    map.put("entry", entry);
    map.put("rulebook", rulebook.hex());
    map.put("officer", officer);
    map.put("day", day.toString());
  }

  private static void putTold(Json.Fields map, Told told) {
    map.put("entry", "told");
    map.put("target", told.target());
    map.put("channel", told.channel());
    map.put("result", told.result().code());
    map.put("day", told.day().toString());
    map.put("document", told.document());
    SubjectKey other = told.other();
    if (other != null) {
      map.put("other", other.number());
    }
  }

  private static void putLink(
      Json.Fields map, String entry, SubjectKey other, String officer, LocalDate day) {
    map.put("entry", entry);
    map.put("other", other.number());
    map.put("officer", officer);
    map.put("day", day.toString());
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
    String entry = BodyFields.text(map, "entry");
    return switch (entry) {
      case "registered" ->
          new Registered(
              SubjectKind.ofCode(BodyFields.text(map, "about"))
                  .orElseThrow(() -> new IllegalArgumentException("no such kind of subject")),
              Hash.ofHex(BodyFields.text(map, "identifier")));
      case "enacted" ->
          new Enacted(Hash.ofHex(BodyFields.text(map, "rulebook")), BodyFields.day(map, "day"));
      case "drafted", "approved", "published" -> law(map, entry);
      case "inquired" ->
          new Inquired(
              BodyFields.text(map, "reader"),
              BodyFields.text(map, "role"),
              BodyFields.text(map, "purpose"),
              BodyFields.day(map, "as-of"),
              BodyFields.number(map, "tree-size"),
              Hash.ofHex(BodyFields.text(map, "rulebook")),
              Hash.ofHex(BodyFields.text(map, "assessment")));
      case "linked" ->
          new Linked(
              new SubjectKey(BodyFields.number(map, "other")),
              BodyFields.text(map, "officer"),
              BodyFields.day(map, "day"));
      case "unlinked" ->
          new Unlinked(
              new SubjectKey(BodyFields.number(map, "other")),
              BodyFields.text(map, "officer"),
              BodyFields.day(map, "day"));
      case "acknowledged" ->
          new Acknowledged(
              Math.toIntExact(BodyFields.number(map, "target")),
              BodyFields.text(map, "reader"),
              BodyFields.day(map, "day"));
      case "told" ->
          new Told(
              Math.toIntExact(BodyFields.number(map, "target")),
              BodyFields.text(map, "channel"),
              Told.Result.ofCode(BodyFields.text(map, "result")),
              BodyFields.day(map, "day"),
              BodyFields.text(map, "document"),
              map.containsKey("other") ? new SubjectKey(BodyFields.number(map, "other")) : null);
      case "readdressed" ->
          new Readdressed(
              BodyFields.text(map, "channel"),
              BodyFields.text(map, "by"),
              BodyFields.day(map, "day"));
      case "forgotten" ->
          new Forgotten(
              Math.toIntExact(BodyFields.number(map, "target")),
              BodyFields.text(map, "reason"),
              BodyFields.day(map, "day"));
      case String act -> entered(map, act);
    };
  }

  private static EntryBody law(Map<String, Object> map, String entry) {
    Hash rulebook = Hash.ofHex(BodyFields.text(map, "rulebook"));
    String officer = BodyFields.text(map, "officer");
    LocalDate day = BodyFields.day(map, "day");
    return switch (entry) {
      case "drafted" -> new Drafted(rulebook, officer, day);
      case "approved" -> new Approved(rulebook, officer, day);
      default -> new Published(rulebook, officer, day, BodyFields.day(map, "from"));
    };
  }

  private static Entered entered(Map<String, Object> map, String code) {
    LocalDate day = BodyFields.day(map, "day");
    Act act = ActText.read(map, code, day);
    int target = map.containsKey("target") ? Math.toIntExact(BodyFields.number(map, "target")) : 0;
    String concerns = target > 0 ? BodyFields.text(map, "concerns") : "";
    return new Entered(
        act,
        BodyFields.text(map, "source"),
        BodyFields.text(map, "reference"),
        BodyFields.text(map, "entered-by"),
        target,
        concerns);
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
