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

/// Notices that are not served, and their names: handle, slash, number of an entry; of a listing in
/// a linked file also whose file is told, as in `HANDLE/ENTRY@HANDLE`.
///
/// @param registry opened
/// @param question day, history and law
/// @param all by deadline
record WaitingNotices(OpenRegistry registry, Question question, List<Notice> all) {
  private static final int PARTS = 3;
  private static final String TOLD = "@";

  static WaitingNotices of(OpenRegistry registry, LocalDate today) {
    Question question = now(registry, today);
    Progress progress = new Progress("Notices", "subjects");
    List<Notice> all =
        NoticeQueue.waiting(
            registry.ledger(),
            question,
            (done, of) -> progress.show(done, of == 0 ? 1 : (double) done / of));
    progress.end();
    return new WaitingNotices(registry, question, all);
  }

  /// @return today's law and history
  static Question now(OpenRegistry registry, LocalDate today) {
    return Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head())
        .orElseThrow(() ->
            new UserTrouble(
                "No law was enacted in this registry yet.", "Run 'goodfaith ingest' first."));
  }

  static String name(OpenRegistry registry, Notice notice) {
    String name =
        registry.handles().handleOf(notice.cause().subject()).text() + "/" + notice.cause().seq();
    return notice.ofLinked() ? name + TOLD + registry.handles().handleOf(notice.to()).text() : name;
  }

  String name(Notice notice) {
    return name(registry, notice);
  }

  /// One entry may give rise to a notice after another, so a letter names its matter too; where
  /// officers approved more than once, also how often by then. What lies of an earlier time tells
  /// of something else.
  ///
  /// @return the name of its letter
  String letter(Notice notice) {
    String turn = notice.turn() > 1 ? "-" + notice.turn() : "";
    return name(notice) + "/" + notice.matter().code() + turn;
  }

  /// @param letter its name
  /// @return the notice that it tells; empty where that one is no more
  Optional<Notice> toldBy(String letter) {
    String[] parts = letter.split("/", PARTS);
    if (parts.length < PARTS) {
      return named(letter).filter(WaitingNotices::early);
    }
    return named(parts[0] + "/" + parts[1]).filter(one -> letter(one).equals(letter));
  }

  /// @return whether a letter that an earlier version named by its entry alone may tell it
  static boolean early(Notice notice) {
    return notice.matter() != Notice.Matter.REQUEST_LAPSED && notice.turn() == 1;
  }

  /// @param name as `list` prints it
  /// @return the notice, served or not, or empty
  Optional<Notice> named(String name) {
    String[] parts = name.split(TOLD, 2);
    EntryName asked = EntryName.of(parts[0], "a notice", "goodfaith notices list");
    Optional<EntryRef> cause = asked.in(registry);
    Optional<SubjectKey> to =
        parts.length < 2
            ? cause.map(EntryRef::subject)
            : Optional.of(parts[1])
                .filter(Handle::wellFormed)
                .flatMap(handle -> registry.handles().subjectOf(new Handle(handle)));
    return cause.flatMap(entry ->
        to.flatMap(told ->
            NoticeQueue.of(registry.ledger(), question, told).stream()
                .filter(one -> one.cause().equals(entry))
                .findFirst()));
  }

  static UserTrouble none(String name) {
    return new UserTrouble(
        "There is no notice " + name + ".", "'goodfaith notices list' prints those that wait.");
  }
}
