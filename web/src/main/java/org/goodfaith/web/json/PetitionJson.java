package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// Petitions, harmed decisions and rights to act, for programs.
public final class PetitionJson {
  private final MarkJson marks;

  /// @param handles names subjects
  public PetitionJson(HandleCipher handles) {
    this.marks = new MarkJson(handles);
  }

  /// @param may what the account may do now
  /// @return one petition
  public Map<String, @Nullable Object> petition(PetitionCase one, Question now, List<String> may) {
    Petition petition = one.petition();
    Petition.Request request = petition.request();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("petition", marks.name(one.root()));
    map.put("asks", petition.step());
    map.put("about", request.about());
    map.put("ground", none(request.ground()));
    map.put("text", none(request.text()));
    map.put("document", none(request.document()));
    map.put("entered_by", request.enteredBy());
    map.put("day", petition.made().day().toString());
    map.put("state", petition.state().name().toLowerCase(Locale.ROOT));
    map.put("suspends", petition.suspends() && petition.open());
    map.put("waits_for", one.task().map(PetitionCase.Task::code).orElse(null));
    map.put(
        "by", one.task().flatMap(_ -> one.by(now.rulebook())).map(Object::toString).orElse(null));
    map.put("claim", claim(request.claim()));
    map.put("opposed", marks.mark(petition.against()));
    map.put("answers", petition.answers().stream().map(this::reply).toList());
    map.put("decision", marks.decided(petition.decision()));
    map.put("appeal", marks.mark(petition.appeal()));
    map.put("on_appeal", marks.decided(petition.onAppeal()));
    map.put("may", may);
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> claim(@Nullable RepresentationClaim one) {
    if (one == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as", one.as().code());
    map.put("representative", one.by());
    map.put("scope", one.scope().code());
    map.put("until", one.until().toString());
    return map;
  }

  /// What a claimant reads of its claim: nothing of the file.
  ///
  /// @param number by which the claimant knows it
  /// @param why reasons of the decision that stands; empty where there are none
  /// @param may what the claimant may do now
  public Map<String, @Nullable Object> own(
      PetitionCase one, String number, String why, Question now, List<String> may) {
    Petition petition = one.petition();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("claim", number);
    map.put("day", petition.made().day().toString());
    map.putAll(Objects.requireNonNullElse(claim(petition.request().claim()), Map.of()));
    map.put("text", petition.request().text());
    map.put("document", petition.request().document());
    map.put("state", petition.state().name().toLowerCase(Locale.ROOT));
    map.put("unwanted", petition.state() == Petition.State.ENDED);
    map.put("waits_for", one.task().map(PetitionCase.Task::code).orElse(null));
    map.put(
        "by", one.task().flatMap(_ -> one.by(now.rulebook())).map(Object::toString).orElse(null));
    map.put("why", none(why));
    map.put("may", may);
    return map;
  }

  /// @return one harmed decision
  public Map<String, @Nullable Object> harm(Harm harm) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("harm", harm.name());
    map.put("sort", harm.sort().code());
    map.put("title", harm.title());
    map.put("by", none(harm.by()));
    map.put("from", harm.from().toString());
    map.put("through", harm.through().toString());
    map.put("times", (long) harm.times());
    map.put("moved", harm.moved().stream().map(PetitionJson::moved).toList());
    Petition remedy = harm.remedy();
    map.put("remedy", remedy == null ? null : marks.name(remedy.made().ref()));
    return map;
  }

  /// @return one right to act for a subject
  public Map<String, @Nullable Object> right(Representative one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    Mark ended = one.ended();
    map.put("right", marks.name(one.granted().ref()));
    map.put("as", one.right().as().code());
    map.put("representative", one.right().by());
    map.put("scope", one.right().scope().code());
    map.put("from", one.right().day().toString());
    map.put("until", one.right().until().toString());
    map.put("ended", ended == null ? null : ended.day().toString());
    map.put("counts", one.counts());
    map.put("officer", one.right().officer());
    map.put("document", one.right().document());
    return map;
  }

  private static Map<String, @Nullable Object> moved(Movement moved) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("sort", moved.sort().code());
    map.put("code", moved.code());
    map.put("from", moved.from());
    map.put("to", moved.to());
    return map;
  }

  private Map<String, @Nullable Object> reply(Petition.Reply reply) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", marks.name(reply.mark().ref()));
    map.put("day", reply.mark().day().toString());
    map.put("by", reply.by());
    map.put("text", reply.text());
    return map;
  }

  private static @Nullable String none(String text) {
    return text.isEmpty() ? null : text;
  }
}
