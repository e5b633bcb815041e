package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.testkit.MemoryRegistry;
import org.goodfaith.testkit.given.RandomLaw;
import org.goodfaith.testkit.given.RandomPast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers were given; then the folder is edited, and another law is drafted, approved, published.
/// The same questions, as of the same day and as known then, have the same answers. A failure names
/// its seed.
class PastAnswersTest {
  private static final long FIRST_SEED = Long.getLong("seed", 1L);
  private static final int LAWS = Integer.getInteger("laws", 70);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate FROM = LocalDate.of(2026, 4, 20);
  private static final Identifier PERSON = new Identifier("resident", "p1");

  @TempDir Path folder;

  /// A registry whose laws come from a folder that anybody may edit.
  private static final class Town {
    private final Map<Hash, Map<String, byte[]>> kept = new HashMap<>();
    private final MemoryRegistry registry =
        new MemoryRegistry(() -> Instant.parse("2026-04-01T09:00:00Z"));

    /// Stores what the folder holds now.
    Hash keep(Path folder) {
      LoadRulebook.Loaded loaded = LoadRulebook.load(folder);
      assertThat(loaded.proved()).isInstanceOf(Proved.Holds.class);
      kept.put(loaded.text().digest(), loaded.files());
      return loaded.text().digest();
    }

    /// Reads laws anew from what was stored: of earlier answers nothing is left but its bytes.
    RulebookLibrary library() {
      Map<Hash, Rulebook> read = new HashMap<>();
      return digest ->
          read.computeIfAbsent(
              digest, _ -> ((Proved.Holds) LoadRulebook.enacted(kept.get(digest))).rulebook());
    }

    void enter(RandomPast past) {
      List<Draft> drafts = new ArrayList<>();
      Draft.Claim claim = new Draft.Claim(PERSON, SubjectKind.PERSON, "");
      for (List<RandomPast.Line> story : past.stories()) {
        int first = drafts.size();
        for (RandomPast.Line line : story) {
          int number = drafts.size();
          Place place = Place.ofLine("a.csv", number + 1);
          String target = line.named() ? "r" + first : "";
          drafts.add(
              new Draft(
                  place, number, claim, line.act(), "railway", "r" + number, target, line.by()));
        }
      }
      assertThat(registry.append(drafts)).allMatch(GroupOutcome.Accepted.class::isInstance);
    }

    /// @return report and checks, in words that leave nothing out
    byte[] answer(LocalDate asOf, Instant knownAt) {
      RulebookLibrary library = library();
      Desk desk = new Desk(registry, registry, library, registry.journal());
      Optional<SubjectKey> subject = registry.find(PERSON);
      Desk.ReportQuestion asked =
          new Desk.ReportQuestion(
              new Reader("officer-1", "officer", null), subject, "care", TODAY, asOf, knownAt);
      Report report = ((Desk.Answered<Report>) desk.report(asked)).value();
      StringBuilder text = new StringBuilder(report.assessment().digest().hex());
      text.append('\n').append(report);
      Question question =
          Question.asked(registry, library, asOf, registry.headAt(knownAt)).orElseThrow();
      for (String service : question.rulebook().on(asOf).services()) {
        text.append('\n')
            .append(AnswerCheck.answer(question.assess(registry, subject), service, ""));
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Rulebook law(LocalDate day) {
      return Question.asked(registry, library(), day, registry.head()).orElseThrow().rulebook();
    }
  }

  private void write(RandomLaw law) {
    law.files()
        .forEach((name, content) -> {
          try {
            Files.write(folder.resolve(name), content);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void publish(Town town, Hash digest) {
    for (EntryBody step :
        List.of(
            new EntryBody.Drafted(digest, "anna", TODAY),
            new EntryBody.Approved(digest, "ben", TODAY),
            new EntryBody.Approved(digest, "cleo", TODAY),
            new EntryBody.Published(digest, "ben", TODAY, FROM))) {
      town.registry.append(SubjectKey.REGISTRY, step);
    }
  }

  @Test
  void answers_stay_byte_for_byte_after_the_folder_is_edited_and_another_law_enacted() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + LAWS; seed++) {
      Random random = new Random(seed);
      Town town = new Town();
      write(RandomLaw.of(random));
      Hash first = town.keep(folder);
      town.registry.append(SubjectKey.REGISTRY, new EntryBody.Enacted(first, TODAY));
      RandomPast past = RandomPast.of(random);
      if (past.stories().isEmpty()) {
        continue;
      }
      town.enter(past);
      Instant then = town.registry.head().sealedAt();
      List<LocalDate> days =
          List.of(FROM.minusDays(1), FROM, TODAY.plusDays(random.nextInt(400) - 200));
      List<byte[]> before = days.stream().map(day -> town.answer(day, then)).toList();

      write(RandomLaw.of(random));
      Hash second = town.keep(folder);
      publish(town, second);

      assertThat(town.law(FROM.minusDays(1)).digest()).as("seed %d", seed).isEqualTo(first);
      assertThat(town.law(FROM).digest()).as("seed %d", seed).isEqualTo(second);
      for (int i = 0; i < days.size(); i++) {
        assertThat(town.answer(days.get(i), then))
            .as("seed %d (-Dseed=%d -Dlaws=1) as of %s", seed, seed, days.get(i))
            .isEqualTo(before.get(i));
      }
    }
  }
}
