package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.testkit.year.Life.Twin;
import org.goodfaith.testkit.year.Story.Step;

/// Runs one year, and looks at everybody each evening.
///
/// After every day: what the registry says of each record is what the model says; a check refuses
/// or waits only where the model sees an effect; nothing has an effect without a second officer's
/// approval and a notice in the ledger; every request stands where the law puts it; whoever may not
/// act for another has done nothing; a locked file and that of a dead are closed; what was erased
/// is gone, and is erased only where nothing needs it; the ledger grew, and every new entry hangs
/// on the one before. At the end of the year whatever held because of what turned out to be wrong
/// is found as harm, and the whole registry is verified.
public final class YearOfTown {
  private static final long MORE = 1_000_003;

  private final Rulebook law;
  private final Clocks clocks;
  private final String name;
  private final Random random;
  private final TownLedger registry;
  private final List<Life> lives;
  private final DayDrafts drafts;
  private final IdentityHashMap<Life, SubjectKey> known = new IdentityHashMap<>();
  private final Map<SubjectKey, Life> gone = new LinkedHashMap<>();
  private final Map<Long, Hash> tails = new HashMap<>();
  private LocalDate today = TellStories.FIRST;
  private int size;

  /// @param law the law of the year
  /// @param clocks the clocks of the same law
  /// @param seed makes the year
  /// @param people how many live in the town
  public YearOfTown(Rulebook law, Clocks clocks, long seed, int people) {
    this(law, clocks, seed, people, TownLedger::inMemory);
  }

  /// @param law the law of the year
  /// @param clocks the clocks of the same law
  /// @param seed makes the year
  /// @param people how many live in the town
  /// @param ledger makes the registry, from the clock of the year
  public YearOfTown(
      Rulebook law,
      Clocks clocks,
      long seed,
      int people,
      Function<InstantSource, TownLedger> ledger) {
    this.law = law;
    this.clocks = clocks;
    this.name = "-Dseed=" + seed + " -Dpeople=" + people + " -Dprofile=" + clocks.name();
    this.random = new Random(seed);
    this.registry = ledger.apply(() -> Instant.from(today.atTime(12, 0).atOffset(ZoneOffset.UTC)));
    this.lives =
        new ArrayList<>(new TellLives(random, new Random(seed + MORE), clocks).tell(people));
    this.drafts = new DayDrafts(lives);
  }

  /// @return where the town's year is written
  public TownLedger registry() {
    return registry;
  }

  /// Lives the year.
  ///
  /// @return how many answers were held against the model
  public long live() {
    registry.enact(law, today);
    size = Math.toIntExact(registry.ledger().head().size());
    long looked = 0;
    LocalDate last = TellStories.FIRST.plusDays(TellStories.DAYS);
    for (; today.isBefore(last); today = today.plusDays(1)) {
      lives.forEach(this::link);
      List<Draft> entered = drafts.on(today);
      enter(entered);
      lives.forEach(this::tell);
      grown();
      int before = gone.size();
      lives.replaceAll(this::erased);
      if (gone.size() > before) {
        grown();
      }
      Evening evening = new Evening(name, law, clocks, registry.ledger(), today);
      for (Life life : lives) {
        looked += looksAt(life, entered) ? look(life, evening) : 0;
      }
      gone.forEach((subject, life) -> evening.gone(life, subject));
    }
    today = last.minusDays(1);
    Evening end = new Evening(name, law, clocks, registry.ledger(), today);
    for (Life life : lives) {
      find(life).ifPresent(subject -> end.harmed(life, subject, this::find));
    }
    assertThat(registry.verify(_ -> law).first()).as(name).isEmpty();
    return looked;
  }

  /// Where nothing becomes of a file by the passing of days, it is looked at when something was
  /// entered, and once a month.
  private boolean looksAt(Life life, List<Draft> entered) {
    Identifier who = DayDrafts.identifier(life);
    return !life.still()
        || today.getDayOfMonth() == 1
        || entered.stream().anyMatch(draft -> draft.claim().identifier().equals(who));
  }

  private long look(Life life, Evening evening) {
    Optional<SubjectKey> subject = Optional.ofNullable(known.get(life)).or(() -> find(life));
    subject.ifPresent(key -> known.put(life, key));
    return subject.map(key -> evening.look(life, key)).orElse(0L);
  }

  private Optional<SubjectKey> find(Life life) {
    return registry.vault().find(DayDrafts.identifier(life));
  }

  /// Officers hold two files to be one, or no longer.
  private void link(Life life) {
    Twin twin = life.twin;
    if (twin == null || life.person > twin.other().person) {
      return;
    }
    if (today.equals(twin.linked()) || today.equals(twin.parted())) {
      SubjectKey one = find(life).orElseThrow();
      SubjectKey other = find(twin.other()).orElseThrow();
      registry.store().link(one, other, today.equals(twin.linked()), "registrar", today);
    }
  }

  /// Whose file was linked is told of what stands in the other one.
  private void tell(Life life) {
    Twin twin = life.twin;
    if (twin == null) {
      return;
    }
    for (Story story : twin.other().stories) {
      for (Story.Telling telling : story.tellings) {
        if (telling.to() == life && telling.day().equals(today)) {
          SubjectKey other = find(twin.other()).orElseThrow();
          Evening.root(registry.ledger().entriesOf(other), story)
              .ifPresent(root -> registry.store().append(find(life).orElseThrow(), told(root)));
        }
      }
    }
  }

  private EntryBody told(EntryRef root) {
    return new EntryBody.Told(
        root.seq(), "inbox", EntryBody.Told.Result.SERVED, today, "", root.subject());
  }

  /// Who wishes it is erased, where nothing needs the file; some come again, and are new.
  private Life erased(Life life) {
    Optional<SubjectKey> subject = life.wishes.contains(today) ? find(life) : Optional.empty();
    if (subject.isEmpty()) {
      return life;
    }
    Erasure erasure =
        Erasure.of(law, today, "registrar", subject.get(), registry.ledger()::entriesOf);
    assertThat(erasure instanceof Erasure.Free)
        .as(() -> name + " on " + today + ": person " + life.person + " wishes to be erased")
        .isEqualTo(!life.needed(today, clocks));
    if (!(erasure instanceof Erasure.Free(var forgetting))) {
      return life;
    }
    assertThat(registry.store().forget(List.of(forgetting), today)).as(name).isEmpty();
    assertThat(find(life)).as(name).isEmpty();
    life.erased = today;
    gone.put(subject.get(), life);
    Life anew = new Life(life.person);
    LocalDate day = today.plusDays(1L + random.nextInt(60));
    Record month = Record.of("card.month", day, Map.of());
    anew.cards.add(new Step(day, "issuer", new Act.Recorded(month)));
    drafts.anew(anew);
    return anew;
  }

  /// Now and then the command dies half-way, and is given again.
  private void enter(List<Draft> entered) {
    if (entered.isEmpty()) {
      return;
    }
    int done = random.nextInt(6) == 0 ? registry.die(entered, random) : 0;
    List<GroupOutcome> outcomes = registry.store().append(entered);
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i))
          .as(name + " on " + today + ": " + entered.get(i).act())
          .isInstanceOf(i < done ? GroupOutcome.Duplicate.class : GroupOutcome.Accepted.class);
    }
  }

  private void grown() {
    for (EntryRow row : registry.rowsFrom(size)) {
      EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
      byte[] salt = row.salt();
      byte[] body = row.body();
      boolean whole =
          salt != null
              && body != null
              && Entry.hashOf(ref, row.prev(), new Payload(salt, body)).equals(row.hash())
              && row.prev().equals(tails.getOrDefault(row.subject(), row.prev()));
      assertThat(whole).as(name + ": " + ref + " hangs on the entry before").isTrue();
      tails.put(row.subject(), row.hash());
    }
    int now = Math.toIntExact(registry.ledger().head().size());
    assertThat(now).as(name).isGreaterThanOrEqualTo(size);
    size = now;
  }
}
