package org.goodfaith.population.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Tells a subject's history from its columns: entries from which the same follows on every day and
/// under every law. Records keep their numbers; what else was entered gets numbers of its own.
public final class TellSubject {
  private static final String DESK = "desk";
  private static final String OFFICER = "officer";

  private final SubjectKey subject;
  private final List<SealedEntry> entries = new ArrayList<>();
  private int last = 1;

  private TellSubject(SubjectKey subject) {
    this.subject = subject;
  }

  /// @param place of the subject
  /// @return its history
  public static History tell(Columns columns, int place) {
    History full = columns.told().get(place);
    return full != null
        ? full
        : new TellSubject(new SubjectKey(columns.subjects()[place])).rebuilt(columns, place);
  }

  private record Row(KindTable table, int row) {
    int root() {
      return table.roots()[row];
    }
  }

  private History rebuilt(Columns columns, int place) {
    SubjectKind kind = Places.kind(columns.kinds()[place]);
    add(1, new EntryBody.Registered(kind, Hash.zero()));
    List<Row> rows = rows(columns, place);
    rows.forEach(this::recorded);
    rows.forEach(this::steps);
    for (Consents consents : columns.consents()) {
      int at = Arrays.binarySearch(consents.owners(), place);
      if (at >= 0) {
        next(new Act.Consent(Days.day(consents.given()[at]), consents.to()), 0);
        if (consents.takenBack()[at] != Days.never()) {
          next(new Act.ConsentWithdrawal(Days.day(consents.takenBack()[at]), consents.to()), 0);
        }
      }
    }
    int[] died = columns.died();
    if (died != null && died[place] != Days.never()) {
      next(new Act.Death(Days.day(died[place])), 0);
    }
    return new History(entries, Long.MAX_VALUE);
  }

  private static List<Row> rows(Columns columns, int place) {
    List<Row> rows = new ArrayList<>();
    for (KindTable table : columns.tables()) {
      int owner = Arrays.binarySearch(table.owners(), place);
      if (owner >= 0) {
        for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
          rows.add(new Row(table, row));
        }
      }
    }
    rows.sort(Comparator.comparingInt(Row::root));
    return rows;
  }

  private void recorded(Row at) {
    KindTable table = at.table();
    TreeMap<String, Fact> facts = new TreeMap<>();
    for (FactColumn column : table.facts()) {
      Fact fact = column.fact(at.row());
      if (fact != null) {
        facts.put(column.name(), fact);
      }
    }
    int[] fulfils = table.process().fulfils();
    short[] sources = table.sources();
    LocalDate day = Days.day(table.days()[at.row()]);
    String source =
        table.sourceCodes().isEmpty()
            ? ""
            : table.sourceCodes().get(sources == null ? 0 : sources[at.row()]);
    Act act = new Act.Recorded(new Record(table.kind(), day, facts, "", ""));
    int target = fulfils == null ? 0 : fulfils[at.row()];
    add(at.root(), new EntryBody.Entered(act, source, "", DESK, target, ""));
    last = Math.max(last, at.root());
  }

  private void steps(Row at) {
    Process process = at.table().process();
    int[] approved = process.approved();
    int[] noticed = process.noticed();
    if (approved != null && approved[at.row()] != Days.never()) {
      next(new Act.Approval(Days.day(approved[at.row()]), OFFICER), at.root());
    }
    if (noticed != null && noticed[at.row()] != Days.never()) {
      next(new Act.Notice(Days.day(noticed[at.row()]), ""), at.root());
    }
  }

  private void next(Act act, int target) {
    last++;
    add(last, new EntryBody.Entered(act, "", "", OFFICER, target, ""));
  }

  private void add(int seq, EntryBody body) {
    entries.add(new SealedEntry(new EntryRef(subject, seq), entries.size(), body));
  }
}
