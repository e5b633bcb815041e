package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.intake.Admission;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.LoadMapping;
import org.goodfaith.files.LoadedMapping;
import org.goodfaith.files.Mapping;
import org.goodfaith.files.ReadOptions;
import org.goodfaith.files.ReadSourceFile;
import org.goodfaith.testkit.MemoryRegistry;
import org.junit.jupiter.api.Test;

/// The made-up people show every branch of the articles on trains, on whatever day one asks.
class MadeUpConductTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  /// Answers for `rail.ticket` and `rail.premium`, as `demo-data/conduct/SOURCE.md` says them.
  private static final Map<Integer, String> ANSWERS = new TreeMap<>();

  static {
    for (int clear : Set.of(3, 4, 5, 7, 9, 10, 11, 14, 16, 18, 20, 21, 23)) {
      ANSWERS.put(clear, "clear clear");
    }
    for (int refused : Set.of(1, 8, 13, 15, 17, 24)) {
      ANSWERS.put(refused, "refused refused");
    }
    ANSWERS.put(6, "suspended suspended");
    ANSWERS.put(12, "undetermined undetermined");
    ANSWERS.put(19, "clear refused");
    ANSWERS.put(22, "privileged clear");
  }

  private static Rulebook law() {
    return ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();
  }

  private static Mapping mapping(String name) {
    return ((LoadedMapping.Read) LoadMapping.load(ROOT.resolve("mappings/" + name + ".yaml")))
        .mapping();
  }

  private static void enter(
      MemoryRegistry registry, Rulebook law, LocalDate today, String file, String mappingName) {
    Mapping mapping = mapping(mappingName);
    AdmitRows door =
        new AdmitRows(law, today, law.on(today).source(mapping.source()).orElseThrow());
    List<Draft> drafts = new ArrayList<>();
    ReadOptions options = new ReadOptions(mapping.shiftMonths(today), 0);
    try (SourceReader reader =
        ReadSourceFile.open(ROOT.resolve("demo-data/conduct/" + file), mapping, options)) {
      for (Optional<SourceItem> item = reader.next(); item.isPresent(); item = reader.next()) {
        SourceItem.Group group = (SourceItem.Group) item.get();
        Admission admission = door.admit(group.rows().getFirst(), drafts.size());
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        drafts.add(((Admission.Admitted) admission).draft());
      }
      assertThat(reader.fileFault()).isEmpty();
    }
    assertThat(registry.append(drafts)).allMatch(GroupOutcome.Accepted.class::isInstance);
  }

  private static String answers(
      MemoryRegistry registry, Rulebook law, LocalDate today, int person) {
    Identifier identifier = new Identifier("resident", "MADE-UP-%03d".formatted(person));
    SubjectKey subject = registry.find(identifier).orElseThrow();
    Assessment assessment =
        AssessSubject.assess(law, subject, registry.entriesOf(subject), today, Long.MAX_VALUE);
    return AnswerCheck.answer(assessment, "rail.ticket", "").outcome().code()
        + " "
        + AnswerCheck.answer(assessment, "rail.premium", "").outcome().code();
  }

  private static MemoryRegistry registry(Rulebook law, LocalDate today) {
    MemoryRegistry registry = new MemoryRegistry(() -> Instant.EPOCH);
    enter(registry, law, today, "rail.jsonl", "conduct");
    enter(registry, law, today, "court.jsonl", "court");
    return registry;
  }

  @Test
  void each_person_gets_the_promised_answer_on_whatever_day_one_asks() {
    Rulebook law = law();
    for (LocalDate today = LocalDate.of(2026, 1, 1);
        today.isBefore(LocalDate.of(2028, 10, 1));
        today = today.plusDays(29)) {
      MemoryRegistry registry = registry(law, today);
      Map<Integer, String> found = new TreeMap<>();
      for (int person : ANSWERS.keySet()) {
        found.put(person, answers(registry, law, today, person));
      }
      assertThat(found).as("on " + today).isEqualTo(ANSWERS);
    }
  }

  @Test
  void who_was_told_at_the_end_of_the_month_is_refused_only_after_the_window() {
    Rulebook law = law();
    LocalDate first = LocalDate.of(2026, 11, 1);
    LocalDate last = LocalDate.of(2026, 11, 30);

    assertThat(answers(registry(law, first), law, first, 2)).isEqualTo("clear clear");
    assertThat(answers(registry(law, last), law, last, 2)).isEqualTo("refused refused");
  }
}
