package org.goodfaith.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.testkit.MemoryRegistry;

/// A small registry under the real law, with somebody for every branch of it. All made up.
final class Town {
  static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Hash DRAFT = Hash.of(new byte[] {1});
  static final Hash OTHER_DRAFT = Hash.of(new byte[] {2});
  static final Hash UNPROVED = Hash.of(new byte[] {3});
  private static final AtomicLong TICKS = new AtomicLong();

  /// Goes on by some microseconds each time it is looked at: what was asked before a seal was.
  static final InstantSource CLOCK =
      () -> Instant.parse("2026-05-04T02:00:00Z").plusNanos(10_000 * TICKS.incrementAndGet());

  /// Travellers, told of a record each, for whoever tests a whole case.
  static final List<String> CASES = List.of("R-CASE-4");

  /// Travellers whom nobody told yet, for whoever tests a whole case in a browser.
  static final List<String> WHOLE = List.of("R-WHOLE-1", "R-WHOLE-2", "R-WHOLE-3", "R-WHOLE-4");

  /// Travellers who say something about their file as a whole, and one who dies.
  static final List<String> SAYING = List.of("R-SAYS", "R-DIES");

  /// Travellers whose listing was approved, and whom nobody told.
  static final List<String> UNTOLD = List.of("R-UNTOLD-1", "R-UNTOLD-2");

  /// Somebody who may ask for repair, and somebody who may not yet.
  static final List<String> REPAIRS = List.of("R-REPAIR", "R-LATER");

  /// Travellers who are refused a ticket, for whoever asks that somebody look at it.
  static final List<String> ASKING =
      List.of("R-REVIEW R-HARMED R-GUARDED R-SEEN R-PAGED R-TURNED R-BOUND R-WATCHED".split(" "));

  /// Travellers who are refused a ticket, for whoever looks at pages that are full.
  static final List<String> FILLING = List.of("R-LOOKED-AT", "R-MADE-GOOD");

  /// Travellers whom a counter tells neither yes nor no as usual: nobody proved the record in time,
  /// an officer is to look at it, and no calendar says from when it counts.
  static final List<String> WAITING = List.of("R-UNPROVED", "R-LOOKED-INTO", "R-UNDETERMINED");

  /// Travellers for whom somebody asks to act.
  static final List<String> CLAIMED =
      List.of(
          "R-CLAIMED", "R-CLAIMED-2", "R-CLAIMED-3", "R-CLAIMED-4", "R-CLAIMED-5", "R-CLAIMED-6");

  /// What somebody says of a record; none of it is to be taken for markup.
  static final String STATEMENT = "I <b>paid</b> at the counter.\n我已付清 & have the receipt.";

  final RulebookText lawText = TownLaw.text("");
  final Rulebook law = TownLaw.read(lawText);
  final RulebookText milderText = TownLaw.text("lasts: 180 days from end of objection");
  final Rulebook milder = TownLaw.read(milderText);
  final MemoryRegistry registry = new MemoryRegistry(CLOCK);
  private int references;

  Town() {
    registry.append(SubjectKey.REGISTRY, new EntryBody.Enacted(law.digest(), TODAY));
    registry.append(SubjectKey.REGISTRY, new EntryBody.Drafted(DRAFT, "officer", TODAY));
    registry.append(SubjectKey.REGISTRY, new EntryBody.Drafted(OTHER_DRAFT, "anna", TODAY));
    registry.append(SubjectKey.REGISTRY, new EntryBody.Drafted(UNPROVED, "anna", TODAY));
    registry.append(SubjectKey.REGISTRY, new EntryBody.Drafted(milder.digest(), "anna", TODAY));
    cards();
    shop();
    kitchens();
    trains();
    bailiffs();
    doubted();
  }

  SubjectKey keyOf(String identifier) {
    return registry.find(Identifier.parse(identifier).orElseThrow()).orElseThrow();
  }

  private void cards() {
    List<SourceRow> rows = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      LocalDate day = TODAY.withDayOfMonth(1).minusMonths(month).plusMonths(1).minusDays(1);
      int late = month == 2 ? 2 : month == 3 ? 1 : -1;
      rows.add(card("17", day, late, 48_000 - 900 * month, 2_000 + 100 * month));
      rows.add(card("18", day, -1, 3_900, 3_900));
    }
    rows.add(card("19", TODAY.withDayOfMonth(1).minusDays(1), 0, 1_000, 100));
    submit("card-issuer", "credit_cards.csv", rows, List.of("SEX", "AGE"));
  }

  private SourceRow card(String subject, LocalDate day, int status, int bill, int payment) {
    Map<String, String> facts =
        Map.of("status", "" + status, "bill", "" + bill, "payment", "" + payment);
    return row("person", "card", subject, "card.month", day, facts, Map.of());
  }

  private void shop() {
    List<SourceRow> rows = new ArrayList<>();
    for (int month = 1; month <= 10; month++) {
      LocalDate day = TODAY.withDayOfMonth(1).minusMonths(month).plusMonths(1).minusDays(1);
      Map<String, String> facts =
          Map.of("orders", "" + (1 + month % 3), "returns", "0", "net", "123.450");
      for (String customer : List.of("12346", "12347", "12348")) {
        rows.add(row("person", "shop-customer", customer, "shop.month", day, facts, Map.of()));
      }
    }
    submit("shop", "online_retail.csv", rows, List.of("StockCode", "Description"));
    List<SourceRow> consents = new ArrayList<>();
    for (String customer : List.of("12346", "12348")) {
      consents.add(act("consent", "shop-customer", customer, "2026-01-02", Map.of()));
    }
    consents.add(act("consent-withdrawal", "shop-customer", "12348", "2026-04-02", Map.of()));
    submit("consent-desk", "consents.csv", consents, List.of());
  }

  private SourceRow act(
      String act, String scheme, String subject, String day, Map<RowField, String> more) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, act);
    texts.put(RowField.TO, "loyalty");
    texts.putAll(more);
    return row("person", scheme, subject, "", LocalDate.parse(day), Map.of(), texts);
  }

  private void kitchens() {
    List<SourceRow> rows = new ArrayList<>();
    rows.add(kitchen("1001", "GOLDEN WOK", "2026-03-30", 0, 1, 3, "pass"));
    rows.add(kitchen("1001", "GOLDEN WOK INC", "2025-09-12", 1, 2, 4, "conditions"));
    rows.add(kitchen("1002", "CORNER BAKERY", "2026-02-11", 2, 3, 2, "fail"));
    rows.add(kitchen("1003", "CAFÉ <OLÉ>", "2024-01-15", 0, 0, 1, "pass"));
    submit("inspectorate", "inspections.csv", rows, List.of("Address", "Violations"));
  }

  /// The inspectorate enters an inspection of a kitchen.
  ///
  /// @return what became of it
  GroupOutcome inspect(String licence) {
    SourceRow row = kitchen(licence, "NEW WOK", "2026-03-30", 0, 1, 3, "pass");
    AdmitRows door = new AdmitRows(law, TODAY, law.on(TODAY).source("inspectorate").orElseThrow());
    return new SubmitRows(door, registry)
        .submit(List.of(new SourceItem.Group(row.place(), 1, List.of(row))), _ -> Optional.empty())
        .getFirst();
  }

  private SourceRow kitchen(
      String licence,
      String name,
      String day,
      int critical,
      int serious,
      int minor,
      String result) {
    Map<String, String> facts =
        Map.of(
            "critical", "" + critical,
            "serious", "" + serious,
            "minor", "" + minor,
            "result", result);
    return row(
        "organisation",
        "licence",
        licence,
        "food.inspection",
        LocalDate.parse(day),
        facts,
        Map.of(RowField.NAME, name));
  }

  private void trains() {
    List<SourceRow> rows = new ArrayList<>();
    conduct(rows, "R-REFUSED", "2026-03-02", "2026-03-03", "2026-03-03");
    conduct(rows, "R-WINDOW", "2026-04-28", "2026-04-29", "2026-04-30");
    conduct(rows, "R-PROPOSED", "2026-04-20", "", "");
    conduct(rows, "R-OBJECTED", "2026-03-02", "2026-03-03", "2026-03-03");
    rows.add(
        rail(
            "objection", "R-OBJECTED", "2026-03-10", Map.of(RowField.REASON, "mistaken-identity")));
    for (String subject : CASES) {
      conduct(rows, subject, "2026-04-28", "2026-04-29", "2026-04-30");
    }
    for (List<String> some : List.of(UNTOLD, WHOLE)) {
      some.forEach(subject -> conduct(rows, subject, "2026-04-28", "2026-04-29", ""));
    }
    SAYING.forEach(subject -> conduct(rows, subject, "2026-04-28", "", ""));
    conduct(rows, WAITING.getLast(), "2024-12-02", "2024-12-03", "2024-12-03");
    for (List<String> some : List.of(ASKING, FILLING, CLAIMED, WAITING.subList(0, 2))) {
      some.forEach(subject -> conduct(rows, subject, "2026-03-02", "2026-03-03", "2026-03-03"));
    }
    Map<RowField, String> ground = Map.of(RowField.REASON, "facts-disputed");
    rows.add(rail("objection", WAITING.getFirst(), "2026-03-10", ground));
    conduct(rows, "R-RECALLED", "2026-03-02", "2026-03-03", "2026-03-03");
    conduct(rows, "R-LAPSED", "2025-01-02", "2025-01-03", "2025-01-03");
    submit("railway", "trains.csv", rows, List.of());
    returned();
  }

  /// Deleted after an objection, and entered again by the same source.
  private void returned() {
    List<SourceRow> rows = new ArrayList<>();
    conduct(rows, "R-RETURNED", "2026-03-02", "2026-03-03", "2026-03-03");
    rows.add(
        rail("objection", "R-RETURNED", "2026-03-05", Map.of(RowField.REASON, "facts-disputed")));
    Map<RowField, String> deleted =
        Map.of(
            RowField.OUTCOME,
            "upheld",
            RowField.OFFICER,
            "officer-3",
            RowField.TEXT,
            "Nothing proves it.");
    rows.add(rail("decision", "R-RETURNED", "2026-03-09", deleted));
    Map<RowField, String> again = new EnumMap<>(RowField.class);
    again.put(RowField.EVIDENCE, "police-decision");
    again.put(RowField.EVIDENCE_DIGEST, "ef".repeat(32));
    again.put(RowField.REFERENCE, "R-RETURNED-again");
    LocalDate day = LocalDate.of(2026, 3, 2);
    rows.add(row("person", "resident", "R-RETURNED", "rail.smoking", day, Map.of(), again));
    submit("railway", "trains-again.csv", rows, List.of());
  }

  /// A month of a card and an inspection that nobody proved in time, each with its subject's words.
  private void doubted() {
    List<SourceRow> months = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      LocalDate day = TODAY.withDayOfMonth(1).minusMonths(month).plusMonths(1).minusDays(1);
      SourceRow row = card("21", day, month == 2 ? 3 : -1, 1_000, month == 2 ? 0 : 1_000);
      months.add(row);
      if (month == 2) {
        disputed(months, row, "2026-04-05");
      }
    }
    submit("card-issuer", "doubted_cards.csv", months, List.of());
    List<SourceRow> kitchens = new ArrayList<>();
    SourceRow failed = kitchen("1004", "QUIET KITCHEN", "2026-02-11", 2, 3, 2, "fail");
    kitchens.add(failed);
    disputed(kitchens, failed, "2026-04-28");
    submit("inspectorate", "doubted_kitchens.csv", kitchens, List.of());
  }

  private void disputed(List<SourceRow> rows, SourceRow row, String day) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TARGET, row.text(RowField.REFERENCE));
    texts.put(RowField.ABOUT, row.text(RowField.ABOUT));
    texts.put(RowField.REASON, "facts-disputed");
    String scheme = row.text(RowField.SCHEME);
    rows.add(act("objection", scheme, row.text(RowField.SUBJECT), day, texts));
    texts.remove(RowField.REASON);
    texts.put(RowField.TEXT, STATEMENT);
    rows.add(act("statement", scheme, row.text(RowField.SUBJECT), day, texts));
  }

  private void bailiffs() {
    List<SourceRow> rows = new ArrayList<>();
    violence(rows, REPAIRS.getFirst(), "2025-02-03");
    violence(rows, REPAIRS.getLast(), "2025-06-02");
    submit("bailiff", "bailiffs.csv", rows, List.of());
  }

  private void violence(List<SourceRow> rows, String subject, String day) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.EVIDENCE, "court-decision");
    texts.put(RowField.EVIDENCE_DIGEST, "cd".repeat(32));
    texts.put(RowField.REFERENCE, subject + "-conduct");
    rows.add(
        row(
            "person",
            "resident",
            subject,
            "court.violence",
            LocalDate.parse(day),
            Map.of(),
            texts));
    rows.add(rail("approval", subject, day, Map.of(RowField.OFFICER, "officer-2")));
    rows.add(rail("notice", subject, day, Map.of(RowField.CHANNEL, "letter")));
  }

  private void conduct(
      List<SourceRow> rows, String subject, String day, String approved, String noticed) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.EVIDENCE, "police-decision");
    texts.put(RowField.EVIDENCE_DIGEST, "ab".repeat(32));
    texts.put(RowField.REFERENCE, subject + "-conduct");
    texts.put(RowField.ENTERED_BY, "conductor-7");
    texts.put(RowField.NAME, "Traveller " + subject);
    rows.add(
        row("person", "resident", subject, "rail.smoking", LocalDate.parse(day), Map.of(), texts));
    if (!approved.isEmpty()) {
      rows.add(rail("approval", subject, approved, Map.of(RowField.OFFICER, "officer-2")));
    }
    if (!noticed.isEmpty()) {
      rows.add(rail("notice", subject, noticed, Map.of(RowField.CHANNEL, "letter")));
    }
  }

  private SourceRow rail(String act, String subject, String day, Map<RowField, String> more) {
    Map<RowField, String> texts = new EnumMap<>(more);
    texts.put(RowField.TARGET, subject + "-conduct");
    return act(act, "resident", subject, day, texts);
  }

  private SourceRow row(
      String about,
      String scheme,
      String subject,
      String kind,
      LocalDate day,
      Map<String, String> facts,
      Map<RowField, String> more) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ABOUT, about);
    texts.put(RowField.SCHEME, scheme);
    texts.put(RowField.SUBJECT, subject);
    texts.put(RowField.DAY, day.toString());
    texts.put(RowField.REFERENCE, "ref-" + ++references);
    if (!kind.isEmpty()) {
      texts.put(RowField.KIND, kind);
    }
    texts.putAll(more);
    return new SourceRow(Place.ofLine("town", references), texts, new HashMap<>(facts));
  }

  private void submit(String source, String file, List<SourceRow> rows, List<String> dropped) {
    AdmitRows door = new AdmitRows(law, TODAY, law.on(TODAY).source(source).orElseThrow());
    List<SourceItem.Group> groups = new ArrayList<>();
    rows.forEach(row -> groups.add(new SourceItem.Group(row.place(), 1, List.of(row))));
    List<GroupOutcome> outcomes =
        new SubmitRows(door, registry)
            .submit(groups, all -> Optional.of(progress(source, file, all, dropped)));
    for (GroupOutcome outcome : outcomes) {
      if (outcome instanceof GroupOutcome.Refused refused) {
        throw new AssertionError(file + ": " + refused.faults().getFirst());
      }
    }
  }

  private IngestProgress progress(
      String source, String file, List<GroupOutcome> all, List<String> dropped) {
    String note =
        file.startsWith("trains")
            ? "Conduct on trains and consents are made up, to show every branch of the law."
            : "Dates of " + file + " were moved by whole months.";
    return new IngestProgress(
        registry.nextRun(),
        file,
        "0".repeat(64),
        source + "@1",
        source,
        all.size() + 3L,
        all.size(),
        3,
        0,
        all.size(),
        true,
        dropped,
        note,
        new IngestProgress.When(TODAY, false));
  }
}
