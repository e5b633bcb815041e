package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.IdentityVault.FoundOrganisation;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.PublicFile;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.FiguresJson;
import org.goodfaith.web.json.RulebookJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What everybody may read: statistics, the law, organisations, the tree head.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "public", description = "Open to everybody, without an account.")
public final class PublicApi {
  private static final int FOUND_MAX = 50;

  private final Wiring wiring;
  private final Ask ask;
  private final PublicFile publicFile;

  PublicApi(Wiring wiring, Ask ask, PublicFile publicFile) {
    this.wiring = wiring;
    this.ask = ask;
    this.publicFile = publicFile;
  }

  /// Figures of the whole registry.
  @GET
  @Path("statistics")
  @PermitAll
  @Operation(
      summary = "Figures of the whole registry",
      description = "How many are registered, entries, and each ingest with its counts.")
  public Map<String, @Nullable Object> statistics() {
    return AnswerJson.statistics(wiring.ledger().figures(), wiring.ledger().head());
  }

  /// The public board of figures.
  @GET
  @Path("figures")
  @PermitAll
  @Operation(
      summary = "The public board of figures",
      description =
          "By month, source and list: listed, disputed, ended for the subject, corrected,"
              + " repaired; how long disputes took; how the sources are rated. Counts of cases are"
              + " rounded to the nearest five, each by itself; one to four are told as the text"
              + " 1-4.")
  public Map<String, @Nullable Object> figures() {
    return FiguresJson.figures(
        wiring
            .figures()
            .board(ask.now())
            .orElseThrow(() ->
                new Problem(
                        503,
                        "figures.counting",
                        "the figures are being counted from the history",
                        "",
                        "Ask again in a minute.")
                    .exception()));
  }

  /// Ingest reports with the columns dropped at the door.
  @GET
  @Path("ingests")
  @RolesAllowed({"operator", "source"})
  @Operation(
      summary = "Ingest reports",
      description = "Each reading of a source file. Roles: operator, source.")
  public List<Map<String, @Nullable Object>> ingests() {
    return wiring.ledger().figures().ingests().stream().map(AnswerJson::ingest).toList();
  }

  /// The newest tree head, with the key that checks it.
  @GET
  @Path("tree-head")
  @PermitAll
  @Operation(
      summary = "The newest signed tree head",
      description = "Keep it: `goodfaith verify --head` shows later whether history was cut.")
  public Map<String, @Nullable Object> treeHead() {
    TreeHead head = wiring.ledger().head();
    PublicKey key = wiring.sealKey();
    Map<String, @Nullable Object> map = new LinkedHashMap<>(AnswerJson.treeHead(head));
    map.put("signed_text", head.signedText(wiring.ledger().headBefore(head)));
    map.put("key_format", key.getFormat());
    map.put("key", Base64.getEncoder().encodeToString(key.getEncoded()));
    return map;
  }

  /// The law in force.
  @GET
  @Path("rulebook")
  @PermitAll
  @Operation(
      summary = "The law in force",
      description = "Every article with its text and its rules in plain words.")
  public Map<String, @Nullable Object> rulebook() {
    return RulebookJson.rulebook(ask.now().rulebook());
  }

  /// One article.
  @GET
  @Path("rulebook/articles/{number}")
  @PermitAll
  @Operation(summary = "One article of the law in force")
  public Map<String, @Nullable Object> article(
      @RestPath @Parameter(description = "number of the article") String number) {
    return ask.now().rulebook().articles().stream()
        .filter(article -> article.number().equals(number))
        .findFirst()
        .map(RulebookJson::article)
        .orElseThrow(() -> Problem.noArticle().exception());
  }

  /// Organisations by name.
  @GET
  @Path("organisations")
  @PermitAll
  @Operation(
      summary = "Find organisations",
      description = "At most 50, best first. Persons are never found here.")
  public List<Map<String, @Nullable Object>> organisations(
      @RestQuery @DefaultValue("") @Parameter(description = "part of a name, or an identifier")
          String name) {
    String words = name.strip();
    return words.isEmpty()
        ? List.of()
        : wiring.vault().searchOrganisations(words, FOUND_MAX).stream().map(this::found).toList();
  }

  private Map<String, @Nullable Object> found(FoundOrganisation one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("handle", wiring.handles().handleOf(one.subject()).text());
    map.put("identifier", one.identifier().text());
    map.put("names", one.names());
    return map;
  }

  /// What everybody may read of one organisation.
  @GET
  @Path("organisations/{handle}")
  @PermitAll
  @Operation(summary = "What everybody may read of one organisation")
  public Map<String, @Nullable Object> organisation(
      @RestPath @Parameter(description = "handle of the organisation") String handle) {
    Answered<Report> answered =
        publicFile.of(handle).orElseThrow(() -> Problem.noOrganisation().exception()).answered();
    return new AnswerJson(wiring.handles()).report(answered);
  }
}
