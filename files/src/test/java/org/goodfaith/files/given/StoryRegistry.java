package org.goodfaith.files.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.testkit.MemoryRegistry;
import org.jspecify.annotations.Nullable;

/// A registry under the law that ships, on a day of its own, for stories that the case grammar
/// cannot tell.
public final class StoryRegistry {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  /// The law that ships.
  public static final Rulebook LAW =
      ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();

  private final MemoryRegistry registry;
  private final Desk desk;
  private final List<Draft> waiting = new ArrayList<>();
  private LocalDate today;

  /// @param first its first day
  public StoryRegistry(LocalDate first) {
    this(first, LAW);
  }

  /// @param first its first day
  /// @param law that counts there
  public StoryRegistry(LocalDate first, Rulebook law) {
    today = first;
    registry = new MemoryRegistry(() -> noon(today));
    desk = new Desk(registry, registry, _ -> law, registry.journal());
    registry.enact(law, LocalDate.of(2020, 1, 1));
  }

  /// @return when what is entered on a day is sealed, or a moment later
  public static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /// @return the store and reader
  public MemoryRegistry registry() {
    return registry;
  }

  /// The day becomes another.
  public void on(LocalDate day) {
    today = day;
  }

  /// @param facts as text
  /// @return a record of the law of its day, with the first evidence that its article asks for
  public static Record record(String code, LocalDate day, Map<String, String> facts) {
    RecordKind kind = LAW.on(day).kind(code).orElseThrow();
    TreeMap<String, Fact> read = new TreeMap<>();
    facts.forEach((name, text) ->
        read.put(name, Fact.parse(kind.field(name).orElseThrow().type(), text).orElseThrow()));
    String evidence = kind.evidence().isEmpty() ? "" : kind.evidence().getFirst();
    return new Record(code, day, read, evidence, evidence.isEmpty() ? "" : Hash.zero().hex());
  }

  /// Puts an act on today's heap; `enter` enters them together.
  public void put(Identifier who, Act act, String source, String reference, String target) {
    SubjectKind kind =
        "licence".equals(who.scheme()) ? SubjectKind.ORGANISATION : SubjectKind.PERSON;
    waiting.add(
        new Draft(
            Place.ofLine("story", waiting.size() + 1L),
            waiting.size(),
            new Draft.Claim(who, kind, ""),
            act,
            source,
            reference,
            target,
            "clerk"));
  }

  /// Enters what was put on the heap.
  ///
  /// @return what came of each
  public List<GroupOutcome> enter() {
    List<GroupOutcome> outcomes = registry.append(waiting);
    waiting.clear();
    return outcomes;
  }

  /// Enters it, and all of it is new.
  public void enterAll() {
    assertThat(enter()).allMatch(GroupOutcome.Accepted.class::isInstance);
  }

  /// @return who it is
  public SubjectKey find(Identifier who) {
    return registry.find(who).orElseThrow();
  }

  /// Asks for a report today.
  ///
  /// @param knownAt null for now
  public Desk.Answer<Report> ask(
      String role, String purpose, SubjectKey about, LocalDate asOf, @Nullable Instant knownAt) {
    Reader reader = new Reader("a-" + role, role, about);
    return desk.report(
        new Desk.ReportQuestion(reader, Optional.of(about), purpose, today, asOf, knownAt));
  }

  /// Reads a report that is granted.
  public Report report(
      String role, String purpose, SubjectKey about, LocalDate asOf, @Nullable Instant knownAt) {
    return ((Desk.Answered<Report>) ask(role, purpose, about, asOf, knownAt)).value();
  }

  /// Asks today at the counter.
  ///
  /// @param who as the counter names them
  public Desk.Answer<?> check(Identifier who, String service, String purpose) {
    Reader counter = new Reader("counter", "service", null);
    return desk.check(
        new Desk.CheckQuestion(
            counter, registry.find(who), service, purpose, "", noon(today), today));
  }

  /// Everything hangs together.
  public void verified() {
    assertThat(registry.verify(_ -> LAW).first()).isEmpty();
  }
}
