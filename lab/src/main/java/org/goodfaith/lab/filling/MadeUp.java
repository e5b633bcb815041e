package org.goodfaith.lab.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.LawOfDecade;
import org.jspecify.annotations.Nullable;

/// One subject that does not exist, with all that was entered about it, in order of the ledger.
public final class MadeUp {
  private static final String EVIDENCE = "0".repeat(64);

  private final LawOfDecade law;
  private final SubjectKey subject;
  private final SubjectKind kind;
  private final List<SealedEntry> entries = new ArrayList<>();
  private final Map<Integer, Truth> truths = new TreeMap<>();

  MadeUp(LawOfDecade law, long number, SubjectKind kind) {
    this.law = law;
    this.subject = new SubjectKey(number);
    this.kind = kind;
    add(new EntryBody.Registered(kind, Hash.zero()));
  }

  /// Receives them one after the other.
  @FunctionalInterface
  public interface Each {
    /// @param one of them
    void take(MadeUp one);
  }

  /// @return its number
  public SubjectKey subject() {
    return subject;
  }

  /// @return what it is
  public SubjectKind kind() {
    return kind;
  }

  /// @return its entries, in order of the ledger
  public List<SealedEntry> entries() {
    return List.copyOf(entries);
  }

  /// @return the truth of records that may be false, by the number of their entry
  public Map<Integer, Truth> truths() {
    return Map.copyOf(truths);
  }

  /// Takes over what a decade entered about somebody, up to a day.
  void takeOver(List<SealedEntry> before, Map<Integer, Truth> known, LocalDate until) {
    Map<Integer, Integer> moved = new TreeMap<>();
    for (SealedEntry entry : before) {
      if (entry.body() instanceof EntryBody.Entered old && old.act().day().isBefore(until)) {
        int target = moved.getOrDefault(old.target(), 0);
        if (old.target() == 0 || target > 0) {
          int seq = enter(old.act(), old.source(), old.enteredBy(), target);
          moved.put(entry.ref().seq(), seq);
          Truth truth = known.get(entry.ref().seq());
          if (truth != null) {
            truths.put(seq, truth);
          }
        }
      }
    }
  }

  private int add(EntryBody body) {
    int seq = entries.size() + 1;
    entries.add(new SealedEntry(new EntryRef(subject, seq), entries.size(), body));
    return seq;
  }

  int enter(Act act, String source, String by, int target) {
    int seq = entries.size() + 1;
    return add(
        new EntryBody.Entered(
            act, source, reference(seq), by, target, target == 0 ? "" : reference(target)));
  }

  private String reference(int seq) {
    return "L" + subject.number() + "-" + seq;
  }

  /// Enters a record, if the law knows its kind and somebody submits it.
  ///
  /// @param code of the kind
  /// @param day of conduct
  /// @param numbers values of its number facts by name; the least allowed where not given
  /// @return the number of its entry; 0 where the law knows no such record
  int record(String code, LocalDate day, Map<String, Double> numbers) {
    Optional<RecordKind> found = law.rulebook().on(day).kind(code);
    Optional<String> source = law.source(code, day);
    if (found.isEmpty() || source.isEmpty() || !found.get().about().contains(kind)) {
      return 0;
    }
    TreeMap<String, Fact> facts = new TreeMap<>();
    for (FactField field : found.get().facts()) {
      Double value = numbers.get(field.name());
      if (value != null || field.required()) {
        facts.put(field.name(), fact(field.type(), value, day));
      }
    }
    List<String> evidence = found.get().evidence();
    Record record =
        new Record(
            code,
            day,
            facts,
            evidence.isEmpty() ? "" : evidence.getFirst(),
            evidence.isEmpty() ? "" : EVIDENCE);
    return enter(new Act.Recorded(record), source.get(), "clerk", 0);
  }

  private static Fact fact(FactType type, @Nullable Double value, LocalDate day) {
    double number = value == null ? 0 : value;
    return switch (type) {
      case FactType.Money money ->
          new Fact.Money(
              new Decimal(Math.round(number * StrictMath.pow(10, money.scale())), money.scale()),
              money.currency());
      case FactType.Count count ->
          new Fact.Count(Math.max(count.least(), Math.min(count.most(), Math.round(number))));
      case FactType.Status status ->
          new Fact.Status(
              (int) Math.max(status.least(), Math.min(status.most(), Math.round(number))));
      case FactType.Day _ -> new Fact.Day(day);
      case FactType.Code code ->
          new Fact.Code(
              code.allowed().get((int) Math.min(code.allowed().size() - 1L, Math.round(number))));
      case FactType.Digest _ -> new Fact.Digest(Hash.zero());
    };
  }
}
