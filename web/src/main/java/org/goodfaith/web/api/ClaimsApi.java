package org.goodfaith.web.api;

import static org.goodfaith.web.api.Requests.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Claims;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.api.Requests.ClaimRequest;
import org.goodfaith.web.api.Requests.PetitionRequest;
import org.goodfaith.web.json.PetitionJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Claims to act for somebody over HTTP, for who makes them.
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "representatives", description = "Guardians, lawyers and heirs, with proof.")
public final class ClaimsApi {
  private final Ask ask;
  private final Claims claims;
  private final PetitionJson json;

  ClaimsApi(Wiring wiring, Ask ask, Claims claims) {
    this.ask = ask;
    this.claims = claims;
    this.json = new PetitionJson(wiring.handles());
  }

  /// Its own claims.
  @GET
  @RolesAllowed({"subject", "representative"})
  @Operation(
      summary = "See your claims to act for somebody",
      description =
          "Each under its number and your own words. Nothing of whom it is about, nor whether the"
              + " registry knows them. Roles: representative; subject.")
  public Map<String, @Nullable Object> own() {
    return Claims.answered(() -> {
      Question now = ask.now();
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("as_of", now.asOf().toString());
      map.put("claims", claims.own(now).stream().map(one -> say(one, now)).toList());
      return map;
    });
  }

  private Map<String, @Nullable Object> say(PetitionCase one, Question now) {
    return json.own(one, Claims.number(one), Claims.why(one), now, claims.open(one, now));
  }

  /// Makes one.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"subject", "representative"})
  @Operation(
      summary = "Ask to act for somebody",
      description =
          "Gives no right before an officer has accepted it. The answer is the same, and takes the"
              + " same time, whether the registry knows whom it is about or not. 429 where ten of"
              + " your claims wait or were made today. Roles: representative; subject.")
  public Map<String, @Nullable Object> claim(@Nullable ClaimRequest request) {
    ClaimRequest asked = QuestionsApi.needed(request);
    Identifier about = Ask.identifier(text(asked.subject()));
    String kind = text(asked.kind());
    Claims.Asked all =
        new Claims.Asked(
            kind.isEmpty() ? "person" : kind,
            about.scheme(),
            about.value(),
            text(asked.as()),
            text(asked.scope()),
            text(asked.until()),
            text(asked.text()),
            RecordAccess.read(bytes(text(asked.document()))),
            text(asked.once()));
    return Claims.answered(() -> say(claims.ask(all)));
  }

  private Map<String, @Nullable Object> say(String number) {
    Question now = ask.now();
    return say(claims.find(now, number), now);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Problem(
              400,
              "request.base64",
              "document",
              "the document is not written in Base64",
              "the bytes of a document in Base64",
              "Encode the document and send it again.")
          .exception();
    }
  }

  /// Takes a step about one.
  @POST
  @Path("{number}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"subject", "representative"})
  @Operation(
      summary = "Appeal against what was decided on your claim, or take it back",
      description =
          "'act' is appeal (text), where it was refused or nobody decided in time, or"
              + " representation-end, while it waits. Roles: representative; subject.")
  public Map<String, @Nullable Object> step(
      @RestPath @Parameter(description = "number of the claim") String number,
      @RestPath @Parameter(description = "which step") String act,
      @Nullable PetitionRequest request) {
    return Claims.answered(() -> {
      claims.step(number, act, request == null ? "" : text(request.text()));
      return say(number);
    });
  }
}
