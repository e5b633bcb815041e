package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.answer.AdverseLetter;
import org.goodfaith.core.answer.AdverseLetter.PrincipalReason;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// An adverse-action letter as an ordered map, ready to be written as JSON.
public final class LetterJson {
  private LetterJson() {}

  /// @return the letter
  public static Map<String, @Nullable Object> of(AdverseLetter letter, HandleCipher handles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("subject", handles.handleOf(letter.inquiry().subject()).text());
    map.put("inquiry", letter.inquiry().seq());
    map.put("reader", letter.reader());
    map.put("purpose", letter.purpose());
    map.put("as_of", letter.asOf().toString());
    map.put("rulebook", letter.rulebook().hex());
    map.put("assessment", letter.assessment().hex());
    map.put("score", letter.score().score());
    map.put("title", letter.score().title());
    map.put("article", letter.score().article());
    map.put("points", letter.score().points().value());
    map.put("least", letter.rule().least().value());
    map.put("most", letter.rule().most().value());
    map.put("grade", letter.score().grade().isEmpty() ? null : letter.score().grade());
    map.put("reasons", letter.reasons().stream().map(LetterJson::reason).toList());
    map.put("due_by", letter.dueBy().map(LocalDate::toString).orElse(null));
    map.put("registry_decided", false);
    return map;
  }

  private static Map<String, @Nullable Object> reason(PrincipalReason reason) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("article", reason.article());
    map.put("label", reason.label());
    map.put("found", reason.found());
    map.put("given", reason.given().value());
    map.put("most", reason.most().value());
    map.put("missing", reason.missing());
    return map;
  }
}
