package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.cli.cardreport.EvaluationReport;
import org.goodfaith.cli.cardreport.WatchReport;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.ReadCard;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.page.PageTerms;
import org.goodfaith.learn.page.WriteArticle;
import org.goodfaith.learn.sample.Sample;
import org.goodfaith.learn.sample.SampleQuestion;
import org.goodfaith.learn.sample.TakeSample;
import org.goodfaith.learn.watch.Watch;
import org.goodfaith.learn.watch.WatchScore;
import org.goodfaith.web.CardDesk;

/// The folder `cards` beside the registry: each card in a folder of its own, with its pages.
final class CardShelf implements CardDesk {
  private static final String CARD = "card.json";
  private static final int ROOM = 100;

  private final OpenRegistry registry;
  private final Path folder;

  CardShelf(OpenRegistry registry) {
    this.registry = registry;
    this.folder = registry.folder().resolve("cards");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(DataOptions.clock().instant(), registry.zone());
  }

  private Rulebook law() {
    return LawSteps.inForce(registry, today());
  }

  @Override
  public List<Card> cards() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    LawOn law = law().on(today());
    try (Stream<Path> all = Files.list(folder)) {
      List<Card> cards = new ArrayList<>();
      for (Path one : all.sorted(Comparator.comparing(CardShelf::written).reversed()).toList()) {
        String id = one.getFileName().toString();
        card(id).ifPresent(card -> cards.add(line(id, card, law)));
      }
      return cards;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime written(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Card line(String id, Scorecard card, LawOn law) {
    Provenance from = card.provenance();
    String quality =
        from.metrics().stream()
            .map(one ->
                one.name()
                    + " "
                    + one.value()
                    + " ("
                    + one.low()
                    + " to "
                    + one.high()
                    + "), "
                    + one.sample())
            .collect(Collectors.joining("; "));
    return new Card(
        id,
        card.title(),
        from.outcome(),
        from.population() + ", " + whole(from.rows().toBigDecimal().doubleValue()) + " rows",
        quality,
        score(card, law).orElse(""),
        Files.exists(folder.resolve(id).resolve(file(Sheet.WATCH))),
        offer(id),
        CardBasis.of(folder.resolve(id)).map(basis -> basis.after().before(today())));
  }

  /// As it was sampled; a card of a file is taken for one of persons and their credits.
  private Offer offer(String id) {
    return CardBasis.of(folder.resolve(id))
        .map(basis ->
            new Offer(
                SubjectKind.ofCode(basis.about()).orElse(SubjectKind.PERSON),
                basis.contexts(),
                basis.needs()))
        .orElse(new Offer(SubjectKind.PERSON, List.of("finance"), "3 records of card.month"));
  }

  private static String whole(double rows) {
    return Long.toString(Math.round(rows));
  }

  /// @return the score of the law that reads exactly what the card reads, and begins alike
  private static Optional<String> score(Scorecard card, LawOn law) {
    TreeSet<String> names =
        card.characteristics().stream()
            .map(CardCharacteristic::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return law.scores().stream()
        .map(ScoreRule::code)
        .filter(code ->
            law.pointsOf(code).stream()
                .map(Sample::column)
                .collect(Collectors.toCollection(TreeSet::new))
                .equals(names))
        .findFirst();
  }

  /// A card of this folder and no other: its id is the name of a folder here.
  private Optional<Scorecard> card(String id) {
    Path file = folder.resolve(id.matches("[a-z0-9][a-z0-9.-]*") ? id : "-").resolve(CARD);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(ReadCard.read(Files.readString(file), id))
          : Optional.empty();
    } catch (IOException | LearnRefused e) {
      return Optional.empty(); // Half-written, or something else: it is no card.
    }
  }

  @Override
  public int freeArticle() {
    int last =
        law().articles().stream()
            .filter(one -> one.number().matches("[0-9]{1,6}"))
            .mapToInt(one -> Integer.parseInt(one.number()))
            .max()
            .orElse(0);
    return (last / ROOM + 1) * ROOM;
  }

  private static String file(Sheet sheet) {
    return switch (sheet) {
      case REPORT -> "report.html";
      case MODEL_CARD -> "model-card.html";
      case WATCH -> "watch.html";
    };
  }

  @Override
  public Optional<String> page(String id, Sheet sheet) {
    Path file = folder.resolve(id).resolve(file(sheet));
    if (card(id).isEmpty() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Drafting> draft(String id, Terms terms, String officer) {
    return card(id).map(card -> drafted(card, terms, officer));
  }

  private Drafting drafted(Scorecard card, Terms terms, String officer) {
    String day = today().toString();
    Scorecard approved =
        card.withProvenance(
            card.provenance()
                .approvedBy(new Provenance.Approval(officer, day, "a page of the rulebook")));
    Map<String, byte[]> files =
        new TreeMap<>(registry.laws().filesOf(law().digest()).orElse(Map.of()));
    try {
      String page =
          WriteArticle.page(
              approved,
              new PageTerms(
                  terms.article(),
                  terms.from(),
                  terms.offer().about(),
                  terms.offer().contexts(),
                  terms.offer().needs(),
                  false,
                  List.of()));
      String name = terms.article() + "-" + card.code() + ".md";
      files.put(name, page.getBytes(StandardCharsets.UTF_8));
    } catch (LearnRefused e) {
      return new NoLaw(e.faults().stream().map(UserTrouble::words).toList());
    }
    return switch (LoadRulebook.load(files).proved()) {
      case Proved.Faulty(var faults) -> new NoLaw(faults.stream().map(UserTrouble::words).toList());
      case Proved.Holds(Rulebook draft) -> {
        registry.laws().keep(draft.digest(), files);
        try {
          EntryBody step = new EntryBody.Drafted(draft.digest(), officer, today());
          LawSteps.enter(registry, step, () -> new Proved.Holds(draft));
        } catch (UserTrouble trouble) {
          yield new NoLaw(List.of(String.valueOf(trouble.getMessage())));
        }
        yield new Drafted(draft.digest().hex());
      }
    };
  }

  @Override
  public synchronized Optional<String> watch(
      String id, LocalDate asOf, Optional<LocalDate> decided) {
    Optional<Scorecard> card = card(id);
    Optional<String> score = card.flatMap(one -> score(one, law().on(asOf)));
    if (card.isEmpty() || score.isEmpty()) {
      return Optional.of("no score of the law of " + asOf + " was made of it");
    }
    TreeHead head = registry.ledger().head();
    SampleQuestion question =
        new SampleQuestion(law(), score.get(), score.get(), List.of(asOf), Span.NONE, head, head);
    Sample now = TakeSample.present(registry.ledger(), question, done -> {});
    try {
      Optional<CardBasis> basis = CardBasis.of(folder.resolve(id));
      Optional<Sample> earlier = Optional.empty();
      if (basis.isPresent() && decided.isPresent()) {
        earlier = Optional.of(earlier(basis.get(), score.get(), decided.get(), head));
      }
      Watch watch = WatchScore.watch(card.get(), now, earlier);
      String page = WritePage.of(WatchReport.of(watch, card.get()), EvaluationReport.imprint());
      CardFiles.write(folder.resolve(id).resolve(file(Sheet.WATCH)), page);
      return Optional.empty();
    } catch (LearnRefused e) {
      return Optional.of(e.faults().getFirst().message());
    } catch (UserTrouble e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Those decided about on an earlier day, with what came after.
  private Sample earlier(CardBasis basis, String score, LocalDate decided, TreeHead head)
      throws LearnRefused {
    Rulebook both = SampleRegistry.law(SampleRegistry.withPage(registry, law(), basis.question()));
    SampleQuestion question =
        new SampleQuestion(both, score, "outcome", List.of(decided), basis.after(), head, head);
    return TakeSample.take(registry.ledger(), question, done -> {});
  }
}
