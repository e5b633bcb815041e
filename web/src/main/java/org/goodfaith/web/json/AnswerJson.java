package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.LedgerReader.LedgerFigures;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// Answers as ordered maps, ready to be written as JSON. The one place that says how.
public final class AnswerJson {
  private final HandleCipher handles;
  private final MarkJson marks;

  /// @param handles names subjects outside
  public AnswerJson(HandleCipher handles) {
    this.handles = handles;
    this.marks = new MarkJson(handles);
  }

  /// @return a report with its records
  public Map<String, @Nullable Object> report(Answered<Report> answered) {
    Map<String, @Nullable Object> map = assessment(answered);
    map.put("records", answered.value().records().stream().map(this::record).toList());
    map.put("set_aside", answered.value().setAside().stream().map(this::setAside).toList());
    return map;
  }

  private Map<String, @Nullable Object> setAside(Standing.SetAside one) {
    Map<String, @Nullable Object> map = record(one.record());
    map.put("why", one.why());
    map.put("article", orNull(one.article()));
    return map;
  }

  /// @return a report without its records: scores with their steps, listings and measures
  public Map<String, @Nullable Object> assessment(Answered<Report> answered) {
    Report report = answered.value();
    Standing standing = report.assessment().standing();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("subject", handles.handleOf(standing.subject()).text());
    map.put("about", standing.kind().code());
    map.put("purpose", report.purpose().code());
    map.put("as_of", standing.asOf().toString());
    map.put("known_at", answered.question().knownAt());
    map.put("tree_size", report.assessment().treeSize());
    map.put("rulebook", report.assessment().rulebook().hex());
    map.put("assessment", report.assessment().digest().hex());
    map.put("forgotten_on", day(report.forgottenOn().orElse(null)));
    map.put(
        "scores",
        report.scores().stream().map(one -> asked(score(one), report.underReview(one))).toList());
    map.put(
        "listings",
        report.listings().stream()
            .map(one -> asked(listing(one), report.underReview(one)))
            .toList());
    map.put(
        "measures",
        report.measures().stream()
            .map(one -> asked(measure(one), report.underReview(one)))
            .toList());
    return map;
  }

  /// @return the answer to a check
  public static Map<String, @Nullable Object> check(Answered<CheckAnswer> answered) {
    CheckAnswer answer = answered.value();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("outcome", answer.outcome().code());
    map.put("yes", answer.outcome().yes());
    map.put("service", answer.service());
    map.put("as_of", answer.asOf().toString());
    map.put("list", orNull(answer.list()));
    map.put("article", orNull(answer.article()));
    map.put("measure", orNull(answer.measure()));
    map.put("from", day(answer.from()));
    map.put("through", day(answer.through()));
    because(map, answer.because());
    map.put("how_to_object", orNull(answer.howToObject().text()));
    map.put("rulebook", answered.question().rulebook().digest().hex());
    return map;
  }

  /// @return the figures of the whole registry
  public static Map<String, @Nullable Object> statistics(LedgerFigures figures, TreeHead head) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("persons", figures.persons());
    map.put("organisations", figures.organisations());
    map.put("public_bodies", figures.publicBodies());
    map.put("entries", figures.entries());
    map.put("tree_head", treeHead(head));
    map.put("ingests", figures.ingests().stream().map(AnswerJson::ingest).toList());
    return map;
  }

  /// @return a tree head
  public static Map<String, @Nullable Object> treeHead(TreeHead head) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("size", head.size());
    map.put("root", head.root().hex());
    map.put("sealed_at", head.sealedAt().toString());
    map.put("signature", head.signature());
    return map;
  }

  /// @return one reading of a source file
  public static Map<String, @Nullable Object> ingest(IngestProgress progress) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("run", progress.run());
    map.put("file", progress.file());
    map.put("source", progress.source());
    map.put("mapping", progress.mapping());
    map.put("read", progress.readLines());
    map.put("accepted", progress.acceptedLines());
    map.put("refused", progress.refusedLines());
    map.put("duplicate", progress.duplicateLines());
    map.put("records", progress.recordCount());
    map.put("done", progress.done());
    map.put("dropped", progress.dropped());
    map.put("note", orNull(progress.note()));
    return map;
  }

  /// @return something a user can mend
  public static Map<String, @Nullable Object> fault(Fault fault) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("code", fault.code());
    map.put("place", fault.place().toString());
    map.put("culprit", orNull(fault.culprit()));
    map.put("detail", fault.message());
    map.put("allowed", orNull(fault.allowed()));
    map.put("remedy", fault.remedy());
    return map;
  }

  /// @return a check that somebody asked
  public static Map<String, @Nullable Object> inquiry(CheckInquiry inquiry) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("at", inquiry.at().toString());
    map.put("reader", inquiry.reader());
    map.put("role", inquiry.role());
    map.put("purpose", inquiry.purpose());
    map.put("service", inquiry.service());
    map.put("need", inquiry.need());
    map.put("kept_through", inquiry.endsOn().toString());
    return map;
  }

  /// @return an entry's name outside: the subject's handle and the number in its chain
  public String entry(EntryRef ref) {
    return handles.handleOf(ref.subject()).text() + "/" + ref.seq();
  }

  private List<String> entries(List<EntryRef> refs) {
    return refs.stream().map(this::entry).toList();
  }

  /// Whoever reads a result sees that somebody is to look at it, and since when.
  private static Map<String, @Nullable Object> asked(
      Map<String, @Nullable Object> result, Optional<LocalDate> since) {
    result.put("under_review", day(since.orElse(null)));
    return result;
  }

  private Map<String, @Nullable Object> score(ScoreOutcome outcome) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("score", outcome.score());
    switch (outcome) {
      case ScoreOutcome.Scored scored -> {
        map.put("title", scored.title());
        map.put("article", scored.article());
        map.put("points", scored.points().value());
        map.put("grade", orNull(scored.grade()));
        map.put("steps", scored.steps().stream().map(this::step).toList());
        map.put("not_counted", entries(scored.uncounted()));
      }
      case ScoreOutcome.Unscored unscored -> {
        map.put("title", unscored.title());
        map.put("article", unscored.article());
        map.put("none", unscored.reason().name().toLowerCase(java.util.Locale.ROOT));
        map.put("reason", unscored.because().text());
        map.put("reason_code", unscored.because().code().code());
      }
      case ScoreOutcome.ForgottenOn forgotten -> {
        map.put("title", forgotten.title());
        map.put("article", forgotten.article());
        map.put("forgotten_on", forgotten.day().toString());
      }
    }
    return map;
  }

  private Map<String, @Nullable Object> step(Step step) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("article", step.article());
    map.put("rule", step.rule());
    map.put("label", step.label());
    map.put("value", step.value());
    map.put("effect", step.effect().value());
    map.put("evidence", entries(step.evidence()));
    return map;
  }

  private Map<String, @Nullable Object> listing(Listing listing) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("list", listing.list());
    map.put("title", listing.title());
    map.put("article", listing.article());
    map.put("colour", listing.colour().name().toLowerCase(java.util.Locale.ROOT));
    map.put("state", listing.state().code());
    map.put("conduct", listing.conduct().toString());
    map.put("noticed", day(listing.noticed()));
    map.put("objection_ends", day(listing.objectionEnds()));
    map.put("from", day(listing.from()));
    map.put("through", day(listing.through()));
    map.put("released", listing.released());
    because(map, listing.because());
    map.put("evidence", entries(listing.evidence()));
    return map;
  }

  private Map<String, @Nullable Object> measure(Measure measure) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("measure", measure.code());
    map.put("title", measure.title());
    map.put("article", measure.article());
    map.put("class", measure.measureClass().code());
    map.put("service", measure.service());
    map.put("effect", measure.effect().code());
    map.put("because", measure.because());
    map.put("list_article", orNull(measure.listArticle()));
    map.put("from", day(measure.from()));
    map.put("through", day(measure.through()));
    map.put("exempt", measure.exempt());
    map.put("evidence", entries(measure.evidence()));
    return map;
  }

  private Map<String, @Nullable Object> record(StandingRecord record) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", entry(record.root()));
    map.put("version", entry(record.ref()));
    map.put("kind", record.record().kind());
    map.put("day", record.record().day().toString());
    map.put("facts", FactJson.facts(record.record()));
    map.put("source", record.source());
    map.put("evidence", orNull(record.record().evidence()));
    map.put("evidence_digest", orNull(record.record().evidenceDigest()));
    map.put("approved", mark(record.approval()));
    map.put("noticed", mark(record.notice()));
    marks.beside(map, record);
    map.put(
        "fulfilled",
        record.fulfilments().stream()
            .map(StandingRecord.Fulfilment::mark)
            .map(AnswerJson::mark)
            .toList());
    return map;
  }

  private static void because(Map<String, @Nullable Object> map, Sentence because) {
    map.put("because", because.text());
    map.put("because_code", because.code().code());
  }

  private static @Nullable String mark(StandingRecord.@Nullable Mark mark) {
    return mark == null ? null : mark.day().toString();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
