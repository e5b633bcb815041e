package org.goodfaith.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.base.RegistryBug;
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
  /// @param title of the list, and its article
  /// @param words its rule
  /// @param measures what follows
  public record ListWords(String title, String words, List<MeasureWords> measures) {
    /// Copies the list.
    public ListWords {
      measures = List.copyOf(measures);
    }
  }

  /// What follows from a listing.
  ///
  /// @param title of the measure, and its article
  /// @param words its rule
  public record MeasureWords(String title, String words) {}

  private static List<String> moved(Notice notice, NoticeWords words, LawOn law) {
    return notice.moved().stream().map(one -> words.moved(one, law)).toList();
  }

  /// @param notice whose text
  /// @param now day and law
  /// @return its text, in the language spoken here
  public static NoticeText of(Notice notice, Question now) {
    SayTold say = Tongue.say(SayTold.class);
    Optional<RecordHistory> history = notice.history();
    TemplateInstance page = template(history.isPresent() ? "notice.txt" : "notice-file.txt");
    page.data("say", say)
        .data("title", NoticeWords.title(Tongue.say(SayNotices.class), notice.matter()))
        .data("moved", moved(notice, new NoticeWords(say), now.rulebook().on(notice.since())));
    if (history.isPresent()) {
      ofRecord(page, say, notice, history.get(), now);
    } else {
      FileNoticeWords words = new FileNoticeWords(say, Tongue.say(SayAsk.class), notice, now);
      page.data("said", words.said()).data("asked", words.request()).data("next", words.next());
    }
    return parsed(page.render().strip() + "\n");
  }

  private static TemplateInstance template(String name) {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .build()
        .parse(Printed.text(name))
        .instance();
  }

  private static void ofRecord(
      TemplateInstance page, SayTold say, Notice notice, RecordHistory history, Question now) {
    NoticeWords words = new NoticeWords(say);
    Record record = history.record().record();
    LawOn law = now.rulebook().on(record.day());
    Optional<RecordKind> kind = law.kind(record.kind());
    String kindTitle = kind.map(RecordKind::title).orElse(record.kind());
    String code = history.record().source();
    String source = now.rulebook().on(now.asOf()).source(code).map(SourceRule::title).orElse(code);
    List<ListRule> rules =
        notice.matter() == Notice.Matter.LISTING ? rules(history, law) : List.<ListRule>of();
    String evidence = record.evidence().replace('-', ' ');
    String reference = history.record().reference();
    page.data("said", words.said(notice))
        .data("kind", kindTitle)
        .data("recorded", say.recordedBy(source, Words.words(record.day()), reference))
        .data("rests", evidence.isEmpty() ? "" : say.restsOn(evidence))
        .data("article", say.ofLaw(kind.map(one -> one.origin().article()).orElse("?"), kindTitle))
        .data("lists", rules.stream().map(list -> list(say, law, list)).toList())
        .data("harmed", NoticeWords.harmed(notice))
        .data("window", words.window(rules.stream().map(ListRule::objection).findFirst()))
        .data("object", say.object(source))
        .data("repair", rules.isEmpty() ? say.nothingToDo() : say.repair());
  }

  private static ListWords list(SayTold say, LawOn law, ListRule list) {
    return new ListWords(
        say.withArticle(list.title(), list.origin().article()),
        words(list),
        measures(say, law, list));
  }

  private static List<ListRule> rules(RecordHistory history, LawOn law) {
    return history.listings().stream()
        .flatMap(listing -> law.list(listing.list()).stream())
        .distinct()
        .toList();
  }

  private static List<MeasureWords> measures(SayTold say, LawOn law, ListRule list) {
    return law.measures().stream()
        .filter(measure ->
            measure.trigger() instanceof MeasureRule.OnList on && on.list().equals(list.code()))
        .map(one ->
            new MeasureWords(say.withArticle(one.title(), one.origin().article()), words(one)))
        .toList();
  }

  private static String words(org.goodfaith.core.rulebook.Block rule) {
    return String.join(" ", PlainWords.of(rule).sentences());
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
        .data("lang", Tongue.code())
        .data("foot", Tongue.say(SayTold.class).foot(page))
        .data("address", address)
        .data("day", Words.words(today))
        .render();
  }
}
