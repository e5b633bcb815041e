package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// A record with all that was said and decided about it, and queues of what waits, as ordered maps.
public final class HistoryJson {
  private final MarkJson marks;

  /// @param handles names subjects outside
  public HistoryJson(HandleCipher handles) {
    this.marks = new MarkJson(handles);
  }

  /// @param history of a record
  /// @param now day and law
  /// @param may acts that the reader can do now
  public Map<String, @Nullable Object> record(
      RecordHistory history, Question now, List<String> may) {
    Map<String, @Nullable Object> map = head(history);
    map.put("as_of", now.asOf().toString());
    map.put("facts", FactJson.facts(history.record().record()));
    map.put("listings", history.listings().stream().map(HistoryJson::listing).toList());
    map.put("disputes", history.proceedings().disputes().stream().map(this::dispute).toList());
    map.put("statements", marks.statements(history.record()));
    map.put("repairs", history.proceedings().repairs().stream().map(this::repair).toList());
    map.put("waits", WorkQueue.of(history, now).stream().map(HistoryJson::task).toList());
    map.put("may", may);
    map.put("entries", entries(history));
    return map;
  }

  /// @param history of a record
  /// @return what was entered about it, in ledger order
  public List<Map<String, @Nullable Object>> entries(RecordHistory history) {
    return history.entries().stream().map(this::entry).toList();
  }

  /// @return something that waits, with the record it is about
  public Map<String, @Nullable Object> item(WorkQueue.Item item) {
    Map<String, @Nullable Object> map = task(item);
    map.putAll(head(item.history()));
    return map;
  }

  private static Map<String, @Nullable Object> task(WorkQueue.Item item) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("task", item.task().code());
    map.put("for", item.task().ofSource() ? "source" : "officer");
    map.put("since", item.since().toString());
    map.put("by", day(item.by()));
    map.put("overdue", item.overdue());
    WorkQueue.Hours hours = item.hours();
    if (hours != null) {
      map.put("within_hours", hours.count());
    }
    return map;
  }

  private Map<String, @Nullable Object> head(RecordHistory history) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("record", marks.name(history.root()));
    map.put("kind", history.record().record().kind());
    map.put("day", history.record().record().day().toString());
    map.put("source", history.record().source());
    map.put("place", history.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    marks.flag(map, history.record());
    return map;
  }

  private static Map<String, @Nullable Object> listing(Listing listing) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("list", listing.list());
    map.put("article", listing.article());
    map.put("state", listing.state().code());
    map.put("through", day(listing.through()));
    map.put("repair_from", day(listing.repairFrom()));
    map.put("repair_needs", listing.repairNeeds());
    map.put("because", listing.because().text());
    map.put("because_code", listing.because().code().code());
    return map;
  }

  private Map<String, @Nullable Object> dispute(Dispute dispute) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("objection", marks.name(dispute.made().ref()));
    map.put("since", dispute.made().day().toString());
    map.put("ground", dispute.ground());
    map.put("state", MarkJson.state(dispute));
    map.put("suspends", dispute.suspends());
    map.put("restricts", dispute.restricts());
    map.put("answer", marks.mark(dispute.answer()));
    map.put("answer_by", day(dispute.answerBy()));
    map.put("decision", marks.decided(dispute.decision()));
    map.put("decide_by", day(dispute.decideBy()));
    map.put("appeal", marks.mark(dispute.appeal()));
    map.put("appeal_decision", marks.decided(dispute.onAppeal()));
    Owed owed = dispute.owed();
    map.put("correct_by", owed == null ? null : day(owed.until()));
    return map;
  }

  private Map<String, @Nullable Object> repair(Repair repair) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("request", marks.mark(repair.asked()));
    map.put("decision", marks.mark(repair.decided()));
    map.put("granted", repair.decided() == null ? null : repair.granted());
    return map;
  }

  private Map<String, @Nullable Object> entry(SealedEntry entry) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", marks.name(entry.ref()));
    if (entry.body() instanceof Entered entered) {
      Act act = entered.act();
      map.put("act", act.code());
      map.put("day", act.day().toString());
      map.put("source", entered.source());
      map.put("entered_by", entered.enteredBy());
      map.put("on_paper", Hand.onPaper(act, entered.enteredBy()));
      switch (act) {
        case Act.Objection objection -> said(map, objection.ground(), "", objection.document());
        case Act.Answer answer -> said(map, "", answer.text(), answer.document());
        case Act.Extension extension -> said(map, "", extension.text(), "");
        case Act.Decision one -> said(map, one.outcome().code(), one.text(), "");
        case Act.Appeal appeal -> said(map, "", appeal.text(), "");
        case Act.AppealDecision one -> said(map, one.outcome().code(), one.text(), "");
        case Act.Statement statement -> said(map, "", statement.text(), "");
        case Act.Certification one -> said(map, "", "", one.document());
        case Act.RepairRequest request -> said(map, "", request.text(), "");
        case Act.RepairDecision one ->
            said(map, one.granted() ? "granted" : "refused", one.text(), "");
        case Act.Correction correction -> said(map, correction.reason(), "", "");
        case Act.Annulment one -> said(map, one.reason(), "", one.document());
        case Act.Notice notice -> said(map, notice.channel(), "", notice.document());
        case Act.Withdrawal withdrawal -> said(map, withdrawal.reason(), "", "");
        case Act.Recorded _,
            Act.Approval _,
            Act.Freeze _,
            Act.Thaw _,
            Act.Death _,
            Act.Kinship _,
            Act.OfFile _,
            Act.Consent _,
            Act.ConsentWithdrawal _ -> {
          // The act and its day say it all.
        }
      }
    }
    return map;
  }

  private static void said(
      Map<String, @Nullable Object> map, String code, String text, String document) {
    map.put("code", code.isEmpty() ? null : code);
    map.put("text", text.isEmpty() ? null : text);
    map.put("document", document.isEmpty() ? null : document);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
