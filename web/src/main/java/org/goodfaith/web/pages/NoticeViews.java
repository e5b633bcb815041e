package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.About;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.web.Wiring;

/// Puts notices into lines.
@Singleton
final class NoticeViews {
  private final Wiring wiring;
  private final PageWords words;

  NoticeViews(Wiring wiring, PageWords words) {
    this.wiring = wiring;
    this.words = words;
  }

  /// @param address of the page that the line leads to
  NoticeLine line(Notice notice, Question now, String address) {
    DueWords due = new DueWords(words.due(), now, true);
    return new NoticeLine(
        NoticeWords.title(words.notices(), notice.matter()),
        about(notice, now, due),
        address,
        notice.since(),
        notice.served().map(this::told).orElse(""),
        notice.by(),
        due.away(notice.by()),
        notice.overdue(now.asOf()),
        notice.told().stream().map(this::told).toList());
  }

  private String about(Notice notice, Question now, DueWords due) {
    AskWords ask = new AskWords(words.ask(), now);
    return switch (notice.about()) {
      case About.OfRecord(RecordHistory one) ->
          due.title(one) + " · " + due.source(one) + " · " + one.record().reference();
      case About.OfPetition(PetitionCase one) -> ask.title(one.petition());
      case About.OfRight(Representative one) -> ask.right(one);
      case About.OfFile _ -> words.notices().wholeFile();
    };
  }

  /// @return address of what the notice is about; empty where that is the file as a whole
  String place(Notice notice) {
    String handle = wiring.handles().handleOf(notice.cause().subject()).text();
    return switch (notice.about()) {
      case About.OfRecord(RecordHistory one) -> named("/records/", one.root());
      case About.OfPetition(PetitionCase one) -> named("/petitions/", one.root());
      case About.OfRight _ -> "/subjects/" + handle + "/representatives";
      case About.OfFile _ -> "";
    };
  }

  /// @return what the address is of, in words
  String toPlace(Notice notice) {
    SayNotices say = words.notices();
    return switch (notice.about()) {
      case About.OfRecord _ -> say.toRecord();
      case About.OfPetition _ -> say.toRequest();
      case About.OfRight _ -> say.toRights();
      case About.OfFile _ -> say.toFile();
    };
  }

  private String named(String base, EntryRef ref) {
    return base + wiring.handles().handleOf(ref.subject()).text() + "/" + ref.seq();
  }

  private String told(Telling one) {
    String day = Words.words(one.day());
    SayNotices say = words.notices();
    return switch (one.result()) {
      case SENT -> say.sent(CodeWords.channel(one.channel()), day);
      case SERVED -> say.served(CodeWords.channel(one.channel()), day);
      case FAILED -> say.failed(CodeWords.channel(one.channel()), day);
    };
  }
}
