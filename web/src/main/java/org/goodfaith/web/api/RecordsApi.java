package org.goodfaith.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.SourceRatings.Asked;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.Sender;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.Suspension;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.IngestProgress.Lines;
import org.goodfaith.core.ledger.IngestProgress.When;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.web.Ask;
import org.goodfaith.web.KnownFiles;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;

/// Submitting records, and all that may happen to them.
@Path("/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "records", description = "What sources submit; each row has its own outcome.")
public final class RecordsApi {
  private static final int NOTHING_ACCEPTED = 422;

  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  RecordsApi(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Enters rows; answers when what was accepted is durable and sealed.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("source")
  @Operation(
      summary = "Submit records",
      description =
          "One row or an array of up to 10,000. Answers 200 when every accepted row is durable and"
              + " sealed, and says for each row whether it was accepted, a duplicate, or refused"
              + " and why (a source under a floor of the law has its new records refused as"
              + " intake.suspended); 422 where every row was refused. Sending the same rows again"
              + " is safe. Each row is bound to the account that sends it. What an officer does has"
              + " addresses of its own and is refused here; an approval comes from another account"
              + " than the record; approvals, notices and answers carry the day on which they come"
              + " in; an answer names a document that was sent before. Role: source, for its own"
              + " source.")
  @RequestBody(
      content =
          @Content(
              schema =
                  @Schema(type = SchemaType.OBJECT, description = "a row, or an array of them"),
              examples =
                  @ExampleObject(
                      name = "one record",
                      value =
                          "{\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\"R-1001\","
                              + "\"kind\":\"rail.smoking\",\"day\":\"2026-03-02\","
                              + "\"reference\":\"case-7\",\"evidence\":\"police-decision\"}")))
  public Response submit(byte[] body) throws JsonProcessingException {
    List<SourceRow> rows = RowJson.read(body);
    Question now = ask.now();
    SourceRule source = source(now);
    Optional<Suspension> suspension =
        wiring.figures().ratings(new Asked(ask.today(), now.head())).suspension(source.code());
    KnownFiles known = new KnownFiles(wiring, now, source.code());
    Sender sender = new Sender(visitor.signedIn().name(), source, ask.today(), known);
    AdmitRows door =
        new AdmitRows(now.rulebook(), ask.today(), source, suspension, Optional.of(sender));
    long run = wiring.store().nextRun();
    When when = new When(ask.today(), suspension.isPresent());
    List<SourceItem.Group> groups = new ArrayList<>();
    rows.forEach(row -> groups.add(new SourceItem.Group(row.place(), 1, List.of(row))));
    SubmitRows submit = new SubmitRows(door, wiring.store());
    SubmitRows.Admitted admitted = submit.admit(groups);
    List<GroupOutcome> outcomes =
        submit.append(admitted, all -> Optional.of(progress(run, source, all, when)));
    return answer(outcomes);
  }

  /// What the source is rated by; it stands beside the rows, in the same transaction.
  private static IngestProgress progress(
      long run, SourceRule source, List<GroupOutcome> outcomes, When when) {
    long refused = outcomes.stream().filter(GroupOutcome.Refused.class::isInstance).count();
    long duplicate = outcomes.stream().filter(GroupOutcome.Duplicate.class::isInstance).count();
    long records =
        outcomes.stream()
            .filter(GroupOutcome.Accepted.class::isInstance)
            .map(GroupOutcome.Accepted.class::cast)
            .mapToLong(one -> one.added().size())
            .sum();
    Lines lines = new Lines(outcomes.size() - refused - duplicate, refused, duplicate);
    return IngestProgress.ofApi(run, source.code(), lines, records, when);
  }

  private SourceRule source(Question now) {
    String code = visitor.signedIn().source();
    return now.rulebook()
        .on(ask.today())
        .source(code)
        .orElseThrow(() ->
            new Problem(
                    403,
                    "access.source",
                    "",
                    "the law of today knows no source '" + code + "'",
                    "a source of the rulebook",
                    "Ask the operator for an account of a source in force.")
                .exception());
  }

  private Response answer(List<GroupOutcome> outcomes) {
    AnswerJson json = new AnswerJson(wiring.handles());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    List.of("accepted", "refused", "duplicate").forEach(word -> counts.put(word, 0L));
    for (GroupOutcome outcome : outcomes) {
      Map<String, @Nullable Object> row = row(json, outcome);
      rows.add(row);
      counts.merge(String.valueOf(row.get("outcome")), 1L, Long::sum);
    }
    boolean none = counts.getOrDefault("refused", 0L) == outcomes.size();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (none) {
      map.putAll(allRefused().json());
    }
    map.put("read", (long) outcomes.size());
    map.putAll(counts);
    map.put("tree_head", AnswerJson.treeHead(wiring.ledger().head()));
    map.put("rows", rows);
    return Response.status(none ? NOTHING_ACCEPTED : 200)
        .type(none ? "application/problem+json" : MediaType.APPLICATION_JSON)
        .entity(JsonText.of(map))
        .build();
  }

  private static Problem allRefused() {
    return new Problem(
        NOTHING_ACCEPTED,
        "intake.all-refused",
        "every row was refused; nothing was entered",
        "",
        "See 'rows' for the remedy of each.");
  }

  private static Map<String, @Nullable Object> row(AnswerJson json, GroupOutcome outcome) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("row", outcome.group() + 1L);
    switch (outcome) {
      case GroupOutcome.Accepted accepted -> {
        map.put("outcome", "accepted");
        map.put("entries", accepted.added().stream().map(json::entry).toList());
      }
      case GroupOutcome.Duplicate duplicate -> {
        map.put("outcome", "duplicate");
        map.put("entries", duplicate.already().stream().map(json::entry).toList());
      }
      case GroupOutcome.Refused refused -> {
        map.put("outcome", "refused");
        map.put("faults", refused.faults().stream().map(AnswerJson::fault).toList());
      }
    }
    return map;
  }
}
