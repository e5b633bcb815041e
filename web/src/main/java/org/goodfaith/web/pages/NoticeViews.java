package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.answer.Question;
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
    var record = notice.history().record();
    return new NoticeLine(
        title(notice.matter()),
        due.title(notice.history())
            + " · "
            + due.source(notice.history())
            + " · "
            + record.reference(),
        address,
        notice.since(),
        notice.served().map(this::told).orElse(""),
        notice.by(),
        due.away(notice.by()),
        notice.overdue(now.asOf()),
        notice.told().stream().map(this::told).toList());
  }

  /// @return address of the record's page
  String record(Notice notice) {
    var root = notice.history().root();
    return "/records/" + wiring.handles().handleOf(root.subject()).text() + "/" + root.seq();
  }

  private String told(Telling one) {
    String day = Words.words(one.day());
    SayNotices say = words.notices();
    return switch (one.result()) {
      case SENT -> say.sent(one.channel(), day);
      case SERVED -> say.served(one.channel(), day);
      case FAILED -> say.failed(one.channel(), day);
    };
  }

  private String title(Notice.Matter matter) {
    SayNotices say = words.notices();
    return switch (matter) {
      case LISTING -> say.listing();
      case DECISION -> say.decision();
      case LAPSE -> say.lapse();
      case CORRECTION -> say.correction();
      case WITHDRAWAL -> say.withdrawal();
      case ANNULMENT -> say.annulment();
      case REPAIR -> say.repair();
    };
  }
}
