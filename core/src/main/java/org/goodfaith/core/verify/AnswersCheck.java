package org.goodfaith.core.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.verify.VerifyRegistry.GivenAnswer;

/// Recomputes every assessment that was given to somebody and compares its digest.
final class AnswersCheck {
  private final StoredRows rows;
  private final RulebookLibrary library;
  private final Findings findings;

  AnswersCheck(StoredRows rows, RulebookLibrary library, Findings findings) {
    this.rows = rows;
    this.library = library;
    this.findings = findings;
  }

  /// @param laws every law, and when it was in force
  /// @return how many were recomputed
  long check(List<GivenAnswer> answers, LawsCheck laws) {
    if (answers.isEmpty()) {
      return 0;
    }
    Map<SubjectKey, List<SealedEntry>> entries = entriesOf(answers);
    for (GivenAnswer answer : answers) {
      EntryBody.Inquired given = answer.inquired();
      if (laws.inForce(given.rulebook(), given.asOf(), given.treeSize())) {
        check(answer, entries);
      } else {
        findings.add(
            "assessment given by entry " + answer.ref(), "it rests on a law that was not in force");
      }
    }
    return answers.size();
  }

  private void check(GivenAnswer answer, Map<SubjectKey, List<SealedEntry>> entries) {
    EntryBody.Inquired given = answer.inquired();
    Rulebook rulebook = library.byDigest(given.rulebook());
    SubjectKey subject = answer.ref().subject();
    List<SealedEntry> known =
        LinkedSubjects.entriesOf(
            key -> entries.getOrDefault(key, List.of()), subject, given.treeSize());
    Assessment again =
        AssessSubject.assess(rulebook, subject, known, given.asOf(), given.treeSize());
    if (!again.digest().equals(given.assessment()) && !forgotten(again)) {
      findings.add(
          "assessment given by entry " + answer.ref(),
          "recomputed from ledger and rulebook it is another one");
    }
  }

  /// What was forgotten since cannot be recomputed, and must not be.
  private static boolean forgotten(Assessment again) {
    return again.scores().stream().anyMatch(ScoreOutcome.ForgottenOn.class::isInstance)
        || again.standing().forgottenOn() != null;
  }

  /// Entries of everybody asked about, and of all they were ever linked to.
  private Map<SubjectKey, List<SealedEntry>> entriesOf(List<GivenAnswer> answers) {
    Set<SubjectKey> wanted = new HashSet<>();
    answers.forEach(answer -> wanted.add(answer.ref().subject()));
    Map<SubjectKey, List<SealedEntry>> entries = new HashMap<>();
    ArrayDeque<SubjectKey> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      Set<SubjectKey> now = new HashSet<>(open);
      open.clear();
      rows.entries(row -> {
        SubjectKey key = new SubjectKey(row.subject());
        byte[] body = row.body();
        if (now.contains(key)) {
          EntryBody read = body == null ? null : BodyText.readOwn(body);
          entries
              .computeIfAbsent(key, _ -> new ArrayList<>())
              .add(new SealedEntry(new EntryRef(key, row.seq()), row.position(), read));
          if (read instanceof EntryBody.Linked link && wanted.add(link.other())) {
            open.add(link.other());
          }
        }
      });
    }
    return entries;
  }
}
