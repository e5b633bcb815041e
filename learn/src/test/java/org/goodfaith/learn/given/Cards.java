package org.goodfaith.learn.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;

/// A ledger of card accounts for tests: entries in the order they were sealed, one a minute.
public final class Cards implements LedgerReader {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SECONDS = 60;

  private final Map<Long, List<SealedEntry>> chains = new TreeMap<>();
  private long size;

  /// @return the rulebook that ships with one more file
  public static Rulebook law(String file) {
    Map<String, byte[]> files = new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    files.put("99-more.md", file.getBytes(StandardCharsets.UTF_8));
    return switch (LoadRulebook.load(files).proved()) {
      case Proved.Holds(Rulebook law) -> law;
      case Proved.Faulty(var faults) ->
          throw new AssertionError(faults.stream().map(fault -> fault.text()).toList());
    };
  }

  /// @return the page of the sample that ships
  public static String samplePage() {
    try {
      return Files.readString(ROOT.resolve("learn/samples/late-two-months.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Registers a card holder.
  public void holder(long number) {
    entry(number, new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
  }

  /// Records a month.
  public void month(long number, LocalDate day, int status, long bill, long payment) {
    Record record =
        Record.of(
            "card.month",
            day,
            Map.of(
                "status",
                new Fact.Status(status),
                "bill",
                new Fact.Money(Decimal.of(bill), "TWD"),
                "payment",
                new Fact.Money(Decimal.of(payment), "TWD")));
    String reference = "r" + size;
    entry(
        number,
        new EntryBody.Entered(new Act.Recorded(record), "card-issuer", reference, "clerk", 0, ""));
  }

  private void entry(long number, EntryBody body) {
    List<SealedEntry> chain = chains.computeIfAbsent(number, _ -> new ArrayList<>());
    EntryRef ref = new EntryRef(new SubjectKey(number), chain.size() + 1);
    chain.add(new SealedEntry(ref, size, body));
    size++;
  }

  @Override
  public TreeHead head() {
    return new TreeHead(size, Hash.zero(), FIRST.plusSeconds(size * SECONDS), "");
  }

  @Override
  public TreeHead headAt(Instant moment) {
    long seconds = Math.max(0, moment.getEpochSecond() - FIRST.getEpochSecond());
    long known = Math.min(size, seconds / SECONDS);
    return new TreeHead(known, Hash.zero(), FIRST.plusSeconds(known * SECONDS), "");
  }

  @Override
  public List<SealedEntry> entriesOf(SubjectKey subject) {
    return List.copyOf(chains.getOrDefault(subject.number(), List.of()));
  }

  @Override
  public LedgerFigures figures() {
    return new LedgerFigures(chains.size(), 0, 0, size, List.of());
  }
}
