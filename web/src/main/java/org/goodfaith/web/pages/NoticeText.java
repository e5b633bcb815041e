package org.goodfaith.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.SourceRule;

/// The text of a notice, whole: what, by which article, on which evidence, until when, how to
/// object and how to repair. The same bytes are shown in the inbox, set in a letter, kept, and
/// named by their digest in the entry that proves the service. Made by the template engine of the
/// pages, without their server.
///
/// @param title what it is about
/// @param sections the rest, under headings
/// @param text all of it
public record NoticeText(String title, List<Section> sections, String text) {
  private static final String HEADING = "## ";

  /// Copies the list.
  public NoticeText {
    sections = List.copyOf(sections);
  }

  /// A part under its own heading.
  ///
  /// @param heading empty for the first
  /// @param paragraphs of it
  public record Section(String heading, List<String> paragraphs) {
    /// Copies the list.
    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A list that the record leads to.
  ///
  /// @param title of the list
  /// @param article of the list
  /// @param words its rule
  /// @param measures what follows
  public record ListWords(String title, String article, String words, List<MeasureWords> measures) {
    /// Copies the list.
    public ListWords {
      measures = List.copyOf(measures);
    }
  }

  /// What follows from a listing.
  ///
  /// @param title of the measure
  /// @param article of the measure
  /// @param words its rule
  public record MeasureWords(String title, String article, String words) {}

  /// @param notice whose text
  /// @param now day and law
  public static NoticeText of(Notice notice, Question now) {
    Record record = notice.history().record().record();
    LawOn law = now.rulebook().on(record.day());
    Optional<RecordKind> kind = law.kind(record.kind());
    String source = notice.history().record().source();
    List<ListWords> lists = lists(notice, now);
    String text =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build()
            .parse(Printed.text("notice.txt"))
            .data("title", NoticeWords.title(notice))
            .data("said", NoticeWords.said(notice, decided(notice)))
            .data("kind", kind.map(RecordKind::title).orElse(record.kind()))
            .data("kindTitle", kind.map(RecordKind::title).orElse(record.kind()))
            .data("article", kind.map(one -> one.origin().article()).orElse("?"))
            .data(
                "source",
                now.rulebook().on(now.asOf()).source(source).map(SourceRule::title).orElse(source))
            .data("day", Words.words(record.day()))
            .data("reference", notice.history().record().reference())
            .data("evidence", record.evidence().replace('-', ' '))
            .data("lists", lists)
            .data("moved", notice.moved().stream().map(NoticeText::moved).toList())
            .data("object", NoticeWords.window(notice, objection(notice, now)))
            .data("repair", NoticeWords.repair(!lists.isEmpty()))
            .render();
    return parsed(text.strip() + "\n");
  }

  /// The decision that is told of, as it was entered; empty where the notice is of something else.
  private static Optional<Entered> decided(Notice notice) {
    return notice.history().entries().stream()
        .filter(entry -> entry.ref().equals(notice.cause()))
        .flatMap(entry ->
            entry.body() instanceof Entered entered
                ? Optional.of(entered).stream()
                : Optional.<Entered>empty().stream())
        .findFirst();
  }

  private static List<ListWords> lists(Notice notice, Question now) {
    if (notice.matter() != Notice.Matter.LISTING) {
      return List.of();
    }
    LawOn law = now.rulebook().on(notice.history().record().record().day());
    return rules(notice, now).stream()
        .map(list ->
            new ListWords(list.title(), list.origin().article(), words(list), measures(law, list)))
        .toList();
  }

  private static List<ListRule> rules(Notice notice, Question now) {
    LawOn law = now.rulebook().on(notice.history().record().record().day());
    return notice.history().listings().stream()
        .flatMap(listing -> law.list(listing.list()).stream())
        .distinct()
        .toList();
  }

  private static List<MeasureWords> measures(LawOn law, ListRule list) {
    return law.measures().stream()
        .filter(measure ->
            measure.trigger() instanceof MeasureRule.OnList on && on.list().equals(list.code()))
        .map(one -> new MeasureWords(one.title(), one.origin().article(), words(one)))
        .toList();
  }

  private static String words(org.goodfaith.core.rulebook.Block rule) {
    return String.join(" ", PlainWords.of(rule).sentences());
  }

  private static Optional<ListRule.Objection> objection(Notice notice, Question now) {
    return notice.matter() == Notice.Matter.LISTING
        ? rules(notice, now).stream().map(ListRule::objection).findFirst()
        : Optional.empty();
  }

  private static String moved(Movement one) {
    return NoticeWords.moved(one);
  }

  private static NoticeText parsed(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<Section> sections = new ArrayList<>();
    String heading = "";
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(HEADING)) {
        sections.add(new Section(heading, paragraphs));
        heading = line.substring(HEADING.length());
        paragraphs = new ArrayList<>();
      } else {
        paragraphs.add(line);
      }
    }
    sections.add(new Section(heading, paragraphs));
    return new NoticeText(lines.getFirst(), sections, text);
  }

  /// @return the very bytes that are served
  public Document document() {
    return Document.of(text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new RegistryBug("a notice is no text"));
  }

  /// @param document kept as the text of a notice
  /// @return the same notice
  public static NoticeText of(Document document) {
    return parsed(new String(document.bytes(), StandardCharsets.UTF_8));
  }

  /// @param page address of the registry's pages
  /// @param address lines of the envelope's window
  /// @param today printed on it
  /// @return the letter, to be cut into sheets
  public String letter(String page, List<String> address, LocalDate today) {
    return Printed.page("notice-letter.html")
        .data("notice", this)
        .data("page", page)
        .data("address", address)
        .data("day", Words.words(today))
        .render();
  }
}
