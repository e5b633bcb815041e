package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.WholeFile;
import org.goodfaith.core.answer.WholeFile.Look;
import org.goodfaith.core.answer.WholeFile.Said;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// All that is held about a subject, as an ordered map, for the subject to take home.
public final class WholeFileJson {
  private WholeFileJson() {}

  /// @param file whole
  /// @param handles names subjects outside
  /// @return the report, and all that it leaves out
  public static Map<String, @Nullable Object> of(WholeFile file, HandleCipher handles) {
    Question question = file.answered().question();
    HistoryJson histories = new HistoryJson(handles);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("names", file.names());
    map.putAll(new AnswerJson(handles).report(file.answered()));
    map.put(
        "histories",
        file.records().stream().map(one -> histories.record(one, question, List.of())).toList());
    map.put("consents", file.consents().stream().map(WholeFileJson::said).toList());
    map.put("reads", file.looks().stream().map(WholeFileJson::look).toList());
    map.put("checks", file.checks().stream().map(AnswerJson::inquiry).toList());
    return map;
  }

  private static Map<String, @Nullable Object> said(Said said) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("day", said.day().toString());
    map.put("to", said.to());
    map.put("said", said.yes() ? "yes" : "no");
    return map;
  }

  private static Map<String, @Nullable Object> look(Look look) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("at", look.at().toString());
    map.put("reader", look.inquiry().reader());
    map.put("role", look.inquiry().role());
    map.put("purpose", look.inquiry().purpose());
    map.put("as_of", look.inquiry().asOf().toString());
    map.put("rulebook", look.inquiry().rulebook().hex());
    return map;
  }
}
