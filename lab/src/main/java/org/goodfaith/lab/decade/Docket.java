package org.goodfaith.lab.decade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Deed.Truth;

/// All that was entered about one subject, as entries of a ledger, and the days on which something
/// was refused for it. Whatever is done to the docket, the registry's core is asked again on each
/// day on which its answer may change; in between its last answer holds.
public final class Docket {
  private final LawOfDecade law;
  private final SubjectKey subject;
  private final Repair repair;
  private final List<SealedEntry> entries = new ArrayList<>();
  private final Map<Integer, Truth> truths = new TreeMap<>();
  private final TreeSet<Integer> asks = new TreeSet<>();
  private final Set<EntryRef> repairs = new HashSet<>();
  private final List<int[]> refusals = new ArrayList<>();
  private final List<int[]> listings = new ArrayList<>();
  private List<Held> held = List.of();
  private int told;

  /// One listing in the core's last answer; days are counted from 1970-01-01.
  private static final class Held {
    private final String list;
    private final int from;
    private final int through;
    private final boolean refuses;
    private final boolean wrong;
    private final boolean court;
    private final boolean black;
    private boolean begun;

    Held(Listing listing, boolean refuses, boolean wrong, LocalDate from, LocalDate through) {
      this.list = listing.list();
      this.from = (int) from.toEpochDay();
      this.through = (int) through.toEpochDay();
      this.refuses = refuses;
      this.wrong = wrong;
      this.court = listing.context() == Context.COURT;
      this.black = listing.colour() == ListRule.Colour.BLACK;
    }

    boolean on(int day) {
      return day >= from && day <= through;
    }

    boolean is(Listing listing) {
      LocalDate first = listing.from();
      return list.equals(listing.list()) && first != null && from == (int) first.toEpochDay();
    }
  }

  /// What is told of the days.
  interface Days {
    /// On a day something is refused.
    ///
    /// @param wrongly whether nothing would be without false records
    void refused(boolean wrongly);

    /// A day on a black list.
    void listed();

    /// @param list code of a list that somebody has come on
    void begun(String list);

    /// Somebody is let off early.
    ///
    /// @param list code of the list
    void released(String list);
  }

  /// Asking for an earlier end.
  ///
  /// @param asks by the number of a record, whether it is asked for where the law gives the right
  /// @param decides days until it is decided
  record Repair(IntPredicate asks, int decides) {}

  /// @param law as loaded
  /// @param kind what the subject is
  /// @param subject its number
  /// @param repair whether an earlier end is asked for
  Docket(LawOfDecade law, SubjectKind kind, SubjectKey subject, Repair repair) {
    this.law = law;
    this.subject = subject;
    this.repair = repair;
    this.told = (int) law.firstOf(0).toEpochDay();
    add(new EntryBody.Registered(kind, Hash.zero()));
  }

  /// @return the entries, in order of the ledger
  public List<SealedEntry> entries() {
    return List.copyOf(entries);
  }

  /// @return whose
  public SubjectKey subject() {
    return subject;
  }

  /// @return the truth of each record, by the number of its entry
  public Map<Integer, Truth> truths() {
    return Map.copyOf(truths);
  }

  private int add(EntryBody body) {
    int seq = entries.size() + 1;
    entries.add(new SealedEntry(new EntryRef(subject, seq), entries.size(), body));
    return seq;
  }

  /// Enters an act.
  ///
  /// @param act what
  /// @param by who entered it
  /// @param target number of the entry it concerns; 0 where none
  /// @return its number
  public int enter(Act act, String by, int target) {
    asks.add((int) act.day().toEpochDay());
    String source = source(act, target);
    String concerns = target == 0 ? "" : "r" + target;
    int seq = entries.size() + 1;
    return add(new EntryBody.Entered(act, source, "r" + seq, by, target, concerns));
  }

  /// The source of a record submits what follows it, too.
  private String source(Act act, int target) {
    if (target > 0 && entries.get(target - 1).body() instanceof EntryBody.Entered first) {
      return first.source();
    }
    return act.recordOf().flatMap(one -> law.source(one.kind(), act.day())).orElse("lab");
  }

  void truth(int seq, Truth truth) {
    truths.put(seq, truth);
  }

  /// The core is asked again on these days.
  void ask(List<LocalDate> days) {
    for (LocalDate day : days) {
      asks.add((int) day.toEpochDay());
    }
  }

  /// @return whether something is refused on a day, by the core's last answer
  boolean refused(LocalDate day) {
    int number = (int) day.toEpochDay();
    return held.stream().anyMatch(one -> one.refuses && one.on(number));
  }

  /// @return whether a record of a court holds the subject on a list on a day
  boolean onCourtList(LocalDate day) {
    int number = (int) day.toEpochDay();
    return held.stream().anyMatch(one -> one.court && one.on(number));
  }

  /// @param upheld only those that were
  /// @return how many objections were decided
  public long decisions(boolean upheld) {
    return entries.stream()
        .filter(entry ->
            entry.body() instanceof EntryBody.Entered entered
                && entered.act() instanceof Act.Decision decision
                && (!upheld || decision.outcome() == Act.Outcome.UPHELD))
        .count();
  }

  /// @return the truth of each record of a court that a second officer let pass
  public List<Truth> ofCourts() {
    return truths.entrySet().stream()
        .filter(one -> ofCourt(one.getKey()) && approved(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean ofCourt(int seq) {
    return entries.get(seq - 1).body() instanceof EntryBody.Entered entered
        && entered.act() instanceof Act.Recorded(Record record)
        && Deed.ofCourt(record.kind());
  }

  private boolean approved(int seq) {
    return entries.stream()
        .anyMatch(entry ->
            entry.body() instanceof EntryBody.Entered entered
                && entered.target() == seq
                && entered.act() instanceof Act.Approval);
  }

  /// @return the number of the latest record of a kind up to a day
  Optional<Integer> lastOf(String kind, LocalDate day) {
    return entries.reversed().stream()
        .filter(entry ->
            entry.body() instanceof EntryBody.Entered entered
                && entered.act() instanceof Act.Recorded recorded
                && recorded.record().kind().equals(kind)
                && !recorded.day().isAfter(day))
        .map(entry -> entry.ref().seq())
        .findFirst();
  }

  /// @return whether nothing can change before a day, and nothing is in force
  boolean quiet(int before) {
    return held.isEmpty() && (asks.isEmpty() || asks.first() >= before);
  }

  /// Nothing is to be told of the days before `until`.
  void skip(int until) {
    told = until;
  }

  /// Tells all days before `until`, asking the core on those on which its answer may change.
  void tell(LocalDate until, Days days) {
    int end = (int) until.toEpochDay();
    while (!asks.isEmpty() && asks.first() < end) {
      int day = Math.max(told, asks.pollFirst());
      tellQuiet(day, days);
      answer(day, days);
    }
    tellQuiet(end, days);
  }

  private void tellQuiet(int until, Days days) {
    if (!held.isEmpty()) {
      for (int day = told; day < until; day++) {
        tellDay(day, days);
      }
    }
    told = until;
  }

  private void tellDay(int day, Days days) {
    boolean refused = false;
    boolean wrongly = true;
    boolean listed = false;
    for (Held one : held) {
      if (one.on(day)) {
        if (!one.begun) {
          one.begun = true;
          days.begun(one.list);
        }
        listed |= one.black;
        if (one.refuses) {
          refused = true;
          wrongly &= one.wrong;
        }
      }
    }
    if (refused) {
      remember(refusals, day);
      days.refused(wrongly);
    }
    if (listed) {
      remember(listings, day);
      days.listed();
    }
  }

  /// Keeps first and last days of each time without a gap.
  private static void remember(List<int[]> times, int day) {
    if (!times.isEmpty() && times.getLast()[1] + 1 == day) {
      times.getLast()[1] = day;
    } else {
      times.add(new int[] {day, day});
    }
  }

  /// @return whether something was refused on a day that has been told
  boolean wasRefused(LocalDate day) {
    return within(refusals, day);
  }

  /// @return whether the subject was on a black list on a day that has been told
  boolean wasListed(LocalDate day) {
    return within(listings, day);
  }

  private static boolean within(List<int[]> times, LocalDate day) {
    int number = (int) day.toEpochDay();
    return times.stream().anyMatch(one -> number >= one[0] && number <= one[1]);
  }

  /// Asks the core: the same fold and the same lists as for anybody in a registry.
  private void answer(int number, Days days) {
    LocalDate day = LocalDate.ofEpochDay(number);
    Standing standing =
        new FoldStanding(law.rulebook(), day, entries.size()).fold(subject, entries);
    List<Held> now = new ArrayList<>();
    for (Listing listing : ListSubject.list(law.rulebook(), standing)) {
      LocalDate from = listing.from();
      LocalDate through = listing.through();
      boolean counts = listing.state() == State.ANNOUNCED || listing.state() == State.IN_FORCE;
      if (counts && from != null && through != null) {
        EntryRef record = listing.evidence().getFirst();
        boolean refuses = law.refuses(listing, standing);
        boolean wrong = truths.getOrDefault(record.seq(), Truth.TRUE) != Truth.TRUE;
        Held one = new Held(listing, refuses, wrong, from, through);
        one.begun = held.stream().anyMatch(before -> before.is(listing) && before.begun);
        now.add(one);
        askRepair(listing, record);
      }
      if (listing.state() == State.RELEASED
          && held.stream().anyMatch(before -> before.is(listing) && before.begun)) {
        days.released(listing.list());
      }
    }
    held = now;
  }

  /// Who asks for an earlier end asks on the first day on which it is possible.
  private void askRepair(Listing listing, EntryRef record) {
    LocalDate first = listing.repairFrom();
    boolean may = first != null && listing.repairNeeds().isEmpty();
    if (first != null && may && repairs.add(record) && repair.asks().test(record.seq())) {
      String words = "undertakes to keep to the rules";
      enter(new Act.RepairRequest(first, words), "clerk", record.seq());
      LocalDate decided = first.plusDays(repair.decides());
      enter(new Act.RepairDecision(decided, true, "judge", words), "judge", record.seq());
    }
  }
}
