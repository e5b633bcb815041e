package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.KnownState;
import org.goodfaith.core.subject.SubjectKey;

/// One transaction of the forgetter: payloads go, identities with the first entry of a chain, and
/// an entry for each says so. Before it commits, all of it is written down outside the database, so
/// that a restored backup can not bring it back: whoever is killed in between does it again.
final class Forget {
  private final ForgottenLog log;
  private final List<Forgetting> forgettings;
  private final LocalDate day;

  Forget(ForgottenLog log, List<Forgetting> forgettings, LocalDate day) {
    this.log = log;
    this.forgettings = forgettings;
    this.day = day;
  }

  /// @return those whose chains had grown
  List<Forgetting> on(Connection connection, LedgerWriter writer) throws SQLException {
    Set<SubjectKey> subjects = new HashSet<>();
    for (Forgetting one : forgettings) {
      one.chains().forEach(chain -> subjects.add(chain.subject()));
    }
    BatchState state = writer.chains(subjects);
    AppendEntries entries = LedgerWriter.entries(state);
    List<Forgetting> overtaken = new ArrayList<>();
    List<Appended> appended = new ArrayList<>();
    Map<EntryRef, String> reasons = new LinkedHashMap<>();
    for (Forgetting one : forgettings) {
      if (isOvertaken(one, state)) {
        overtaken.add(one);
      } else {
        appended.add(entries.append(one, day));
        for (Forgetting.Chain chain : one.chains()) {
          chain
              .targets()
              .forEach(target ->
                  reasons.put(new EntryRef(chain.subject(), target.seq()), target.reason()));
        }
      }
    }
    if (!reasons.isEmpty()) {
      delete(connection, reasons);
      writer.write(together(appended));
    }
    return overtaken;
  }

  private static boolean isOvertaken(Forgetting one, KnownState state) {
    return one.chains().stream()
        .anyMatch(chain -> state.tail(chain.subject()).seq() != chain.seen());
  }

  private void delete(Connection connection, Map<EntryRef, String> reasons) throws SQLException {
    Map<EntryRef, Hash> hashes = ForgetRows.hashes(connection, List.copyOf(reasons.keySet()));
    List<ForgottenLog.Line> lines = new ArrayList<>();
    reasons.forEach((ref, reason) ->
        lines.add(new ForgottenLog.Line(ref, day, Optional.ofNullable(hashes.get(ref)), reason)));
    ForgetRows.payloads(connection, lines);
    ForgetRows.documents(
        connection, reasons.keySet().stream().map(EntryRef::subject).collect(Collectors.toSet()));
    for (EntryRef ref : reasons.keySet()) {
      if (ref.seq() == 1) {
        ForgetRows.identity(connection, ref.subject());
      }
    }
    log.write(lines);
  }

  private static Appended together(List<Appended> appended) {
    return new Appended(
        List.of(),
        appended.stream().flatMap(one -> one.entries().stream()).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /// One entry alone, whatever its chain has become.
  PostgresLedgerStore.Act<Boolean> only(EntryRef ref, String reason) {
    return (connection, writer) -> {
      ForgetRows.payload(connection, ref);
      ForgetRows.documents(connection, Set.of(ref.subject()));
      Map<EntryRef, Hash> hashes = ForgetRows.hashes(connection, List.of(ref));
      if (ref.seq() == 1) {
        ForgetRows.identity(connection, ref.subject());
      }
      log.write(
          List.of(new ForgottenLog.Line(ref, day, Optional.ofNullable(hashes.get(ref)), reason)));
      writer.write(
          writer.entries().append(ref.subject(), new EntryBody.Forgotten(ref.seq(), reason, day)));
      return true;
    };
  }

  /// What was forgotten before, in a history that may not know it.
  ///
  /// @return the act; it gives how many there were
  static PostgresLedgerStore.Act<Integer> again(List<ForgottenLog.Line> lines) {
    return (connection, writer) -> {
      List<EntryRef> refs = lines.stream().map(ForgottenLog.Line::ref).distinct().toList();
      Map<EntryRef, Hash> hashes = ForgetRows.hashes(connection, refs);
      Map<EntryRef, ForgottenLog.Line> there = new LinkedHashMap<>();
      for (ForgottenLog.Line line : lines) {
        Hash hash = hashes.get(line.ref());
        if (hash != null
            && line.hash().map(hash::equals).orElse(true)
            && ForgetRows.isThere(connection, line.ref())) {
          there.putIfAbsent(line.ref(), line);
        }
      }
      if (there.isEmpty()) {
        return 0;
      }
      Set<SubjectKey> subjects = new HashSet<>();
      there.keySet().forEach(ref -> subjects.add(ref.subject()));
      AppendEntries entries = LedgerWriter.entries(writer.chains(subjects));
      List<Appended> appended = new ArrayList<>();
      for (ForgottenLog.Line line : there.values()) {
        EntryRef ref = line.ref();
        appended.add(
            entries.append(
                ref.subject(), new EntryBody.Forgotten(ref.seq(), line.reason(), line.day())));
        if (ref.seq() == 1) {
          ForgetRows.identity(connection, ref.subject());
        }
      }
      ForgetRows.payloads(connection, List.copyOf(there.values()));
      ForgetRows.documents(connection, subjects);
      writer.write(together(appended));
      return there.size();
    };
  }
}
