package org.goodfaith.population.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.jspecify.annotations.Nullable;

/// Folds the subjects of one part from the ledger. Subjects with a record that no table of the law
/// can hold are told in full.
final class FoldPart {
  private final LedgerMoment ledger;
  private final Rulebook law;
  private final long treeSize;
  private final Shapes shapes;
  private final WriteColumns into;
  private final FoldColumns fold;
  private final PlainBody plain;

  FoldPart(LedgerMoment ledger, Rulebook law, Shapes shapes, long treeSize) {
    this.ledger = ledger;
    this.law = law;
    this.treeSize = treeSize;
    this.shapes = shapes;
    this.into = new WriteColumns(shapes);
    this.fold = new FoldColumns(law, treeSize, into);
    this.plain = new PlainBody(shapes);
  }

  WriteColumns into() {
    return into;
  }

  /// Folds the subjects numbered from `first` through `last`.
  void fold(long first, long last) {
    Chain chain = new Chain();
    ledger.rows(first, last, chain::take);
    chain.end();
  }

  /// The rows of one subject, until the next one's come.
  private final class Chain {
    private final List<byte @Nullable []> bodies = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final List<Integer> seqs = new ArrayList<>();
    private long subject = -1;

    void take(long number, int seq, long position, byte @Nullable [] body) {
      if (number != subject) {
        end();
        subject = number;
      }
      bodies.add(body);
      positions.add(position);
      seqs.add(seq);
    }

    void end() {
      if (!bodies.isEmpty() && !plain()) {
        List<SealedEntry> own = entries();
        SubjectKey who = new SubjectKey(subject);
        FoldPart.this.take(who, key -> key.equals(who) ? own : ledger.entriesOf(key));
      }
      bodies.clear();
      positions.clear();
      seqs.clear();
    }

    /// Nearly everybody: a registration, and records that stand for themselves.
    private boolean plain() {
      byte[] first = bodies.getFirst();
      SubjectKind kind = first == null ? null : plain.registration(first);
      if (kind == null || seqs.getFirst() != 1 || positions.getLast() >= treeSize) {
        return false;
      }
      plain.clear();
      for (int i = 1; i < bodies.size(); i++) {
        byte[] body = bodies.get(i);
        if (body == null || !plain.record(body, seqs.get(i))) {
          return false;
        }
      }
      into.subject(subject, kind);
      plain.write(into);
      return true;
    }

    private List<SealedEntry> entries() {
      List<SealedEntry> entries = new ArrayList<>();
      for (int i = 0; i < bodies.size(); i++) {
        byte[] body = bodies.get(i);
        entries.add(
            new SealedEntry(
                new EntryRef(new SubjectKey(subject), seqs.get(i)),
                positions.get(i),
                body == null ? null : BodyText.readOwn(body)));
      }
      return entries;
    }
  }

  /// A subject that was not there yet at that size of the tree is left out.
  private void take(SubjectKey subject, Function<SubjectKey, List<SealedEntry>> read) {
    List<SealedEntry> own = read.apply(subject);
    if (own.isEmpty() || own.getFirst().position() >= treeSize) {
      return;
    }
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(read, subject, treeSize).stream()
            .sorted(Comparator.comparingLong(SealedEntry::position))
            .toList();
    if (entries.stream().allMatch(this::fits)) {
      fold.add(subject, entries);
    } else {
      SubjectKind kind =
          new FoldStanding(law, LocalDate.MAX, treeSize).fold(subject, entries).kind();
      into.subject(subject.number(), kind);
      into.told(new History(entries, treeSize));
    }
  }

  private boolean fits(SealedEntry entry) {
    return !(entry.body() instanceof EntryBody.Entered entered)
        || entered.act().recordOf().map(this::fits).orElse(true);
  }

  private boolean fits(Record record) {
    int table = shapes.table(record.kind(), Days.of(record.day()));
    if (table < 0) {
      return false;
    }
    List<FactField> fields = shapes.shapes().get(table).fields();
    return record.facts().entrySet().stream()
        .allMatch(fact ->
            fields.stream()
                .anyMatch(field ->
                    field.name().equals(fact.getKey()) && holds(field.type(), fact.getValue())));
  }

  private static boolean holds(FactType type, Fact fact) {
    return switch (fact) {
      case Fact.Money money ->
          type instanceof FactType.Money of
              && of.scale() == money.amount().scale()
              && of.currency().equals(money.currency());
      case Fact.Count _ -> type instanceof FactType.Count;
      case Fact.Status _ -> type instanceof FactType.Status;
      case Fact.Day _ -> type instanceof FactType.Day;
      case Fact.Code _ -> type instanceof FactType.Code;
      case Fact.Digest _ -> type instanceof FactType.Digest;
    };
  }

  /// @return what was folded; histories told in full hold no names and no references
  Columns done() {
    Columns columns = into.done();
    Map<Integer, History> told = new HashMap<>();
    columns
        .told()
        .forEach((place, history) ->
            told.put(place, new History(MaskHistory.mask(history.entries()), treeSize)));
    return new Columns(
        columns.subjects(),
        columns.kinds(),
        columns.died(),
        columns.consents(),
        columns.tables(),
        told);
  }
}
