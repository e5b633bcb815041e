package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// Notices as ordered maps, ready to be written as JSON.
public final class NoticeJson {
  private final HandleCipher handles;

  /// @param handles names subjects outside
  public NoticeJson(HandleCipher handles) {
    this.handles = handles;
  }

  /// @param today the registry's day
  /// @return what it is about and what was done, not its text
  public Map<String, @Nullable Object> of(Notice notice, LocalDate today) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("notice", name(notice.cause()));
    if (notice.ofLinked()) {
      map.put("to", handles.handleOf(notice.to()).text());
    }
    map.put("matter", notice.matter().code());
    map.put("record", notice.history().map(one -> name(one.root())).orElse(null));
    map.put("kind", notice.history().map(one -> one.record().record().kind()).orElse(null));
    if (notice.about() instanceof Notice.About.OfPetition one) {
      map.put("petition", name(one.asked().root()));
      map.put("about", one.asked().petition().request().about());
    } else if (notice.about() instanceof Notice.About.OfRight one) {
      map.put("right", name(one.right().granted().ref()));
      map.put("representative", one.right().right().by());
    }
    map.put("since", notice.since().toString());
    map.put("by", notice.by() == null ? null : notice.by().toString());
    map.put("overdue", notice.overdue(today));
    map.put("served", notice.served().map(one -> one.day().toString()).orElse(null));
    map.put("moved", notice.moved().stream().map(RecallJson::of).toList());
    map.put("told", notice.told().stream().map(NoticeJson::telling).toList());
    return map;
  }

  private static Map<String, Object> telling(Notice.Telling one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channel", one.channel());
    map.put("result", one.result().code());
    map.put("day", one.day().toString());
    if (!one.document().isEmpty()) {
      map.put("document", one.document());
    }
    return map;
  }

  private String name(EntryRef ref) {
    return handles.handleOf(ref.subject()).text() + "/" + ref.seq();
  }
}
