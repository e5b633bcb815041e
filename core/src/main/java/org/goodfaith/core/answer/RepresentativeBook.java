package org.goodfaith.core.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.subject.SubjectKey;

/// In whose files an account is named as who acts for the subject, or claims to, kept between two
/// looks: only a chain that has grown since is read again. It says where to look and not what holds
/// there, which folding says. It can be thrown away at any time.
///
/// Invariant: what it gives is what reading every chain now would give.
public final class RepresentativeBook {
  private static final Set<String> NAMING = Set.of("representation", "representation-claim");

  private final LedgerReader ledger;
  private final Map<String, NavigableSet<SubjectKey>> files = new HashMap<>();
  private final Map<SubjectKey, Set<String>> accounts = new HashMap<>();
  private long known;
  private long read;

  /// @param ledger where to read
  public RepresentativeBook(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /// @param account who acts, or claims to
  /// @param head what is sealed up to it is in the answer
  /// @return whose chains name it, in order
  public synchronized List<SubjectKey> filesOf(String account, TreeHead head) {
    if (head.size() > known) {
      readOn();
      known = head.size();
    }
    return List.copyOf(files.getOrDefault(account, new TreeSet<>()));
  }

  private void readOn() {
    Set<SubjectKey> naming = new HashSet<>(ledger.subjectsWith(NAMING));
    if (known > 0) {
      Set<SubjectKey> changed = ledger.changedSince(known);
      changed.forEach(this::drop);
      naming.retainAll(changed);
    }
    naming.forEach(this::read);
  }

  /// What was erased names nobody any more.
  private void drop(SubjectKey subject) {
    for (String account : accounts.getOrDefault(subject, Set.of())) {
      files.getOrDefault(account, new TreeSet<>()).remove(subject);
    }
    accounts.remove(subject);
  }

  private void read(SubjectKey subject) {
    read++;
    Set<String> named = new HashSet<>();
    for (SealedEntry entry : ledger.entriesOf(subject)) {
      if (entry.body() instanceof Entered entered) {
        if (entered.act() instanceof Representation right) {
          named.add(right.by());
        } else if (entered.act() instanceof RepresentationClaim claim) {
          named.add(claim.by());
        }
      }
    }
    named.forEach(account -> files.computeIfAbsent(account, _ -> new TreeSet<>()).add(subject));
    accounts.put(subject, named);
  }

  /// @return how many chains were read so far
  synchronized long read() {
    return read;
  }
}
