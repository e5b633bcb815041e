package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.Handle;
import org.goodfaith.core.subject.SubjectKey;

/// Notices that are not served, and their names: handle, slash, number of an entry.
///
/// @param registry opened
/// @param question day, history and law
/// @param all by deadline
record WaitingNotices(OpenRegistry registry, Question question, List<Notice> all) {
  static WaitingNotices of(OpenRegistry registry, LocalDate today) {
    Question question =
        Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head())
            .orElseThrow(() ->
                new UserTrouble(
                    "No law was enacted in this registry yet.", "Run 'goodfaith ingest' first."));
    Progress progress = new Progress("Notices", "subjects");
    List<Notice> all =
        NoticeQueue.waiting(
            registry.ledger(),
            question,
            (done, of) -> progress.show(done, of == 0 ? 1 : (double) done / of));
    progress.end();
    return new WaitingNotices(registry, question, all);
  }

  String name(Notice notice) {
    return registry.handles().handleOf(notice.cause().subject()).text()
        + "/"
        + notice.cause().seq();
  }

  /// @param name as `list` prints it
  /// @return the notice, served or not, or empty
  Optional<Notice> named(String name) {
    int slash = name.indexOf('/');
    boolean formed =
        slash > 0
            && Handle.wellFormed(name.substring(0, slash))
            && name.substring(slash + 1).matches("[0-9]{1,9}");
    if (!formed) {
      throw UserTrouble.misuse(
          "'" + name + "' is not the name of a notice.",
          "Write HANDLE/ENTRY as 'goodfaith notices list' prints it.");
    }
    Optional<SubjectKey> subject =
        registry.handles().subjectOf(new Handle(name.substring(0, slash)));
    int entry = Integer.parseInt(name.substring(slash + 1));
    return subject.flatMap(key ->
        NoticeQueue.of(registry.ledger(), question, key).stream()
            .filter(one -> one.cause().equals(new EntryRef(key, entry)))
            .findFirst());
  }

  static UserTrouble none(String name) {
    return new UserTrouble(
        "There is no notice " + name + ".", "'goodfaith notices list' prints those that wait.");
  }
}
