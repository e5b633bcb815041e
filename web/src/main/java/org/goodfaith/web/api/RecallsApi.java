package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.web.Recalls;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.json.RecallJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Answers that rested on what was wrong: whoever read them learns it here, and says so.
@Path("/v1/recalls")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recalls", description = "Reports that would be others now, because a fact was wrong.")
public final class RecallsApi {
  private final Wiring wiring;
  private final Recalls recalls;

  RecallsApi(Wiring wiring, Recalls recalls) {
    this.wiring = wiring;
    this.recalls = recalls;
  }

  /// Everything the account signed in has read and should read again.
  @GET
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(
      summary = "Your reports that would be others now",
      description =
          "Reports on whomever that this account read, and that rested on a fact that was"
              + " corrected, withdrawn or deleted since, with the handle of the subject."
              + " Roles: lender, officer, operator.")
  public List<Map<String, @Nullable Object>> all() {
    return recalls.own().stream().map(this::named).toList();
  }

  private Map<String, @Nullable Object> named(Recall recall) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("subject", wiring.handles().handleOf(recall.inquiry().subject()).text());
    map.putAll(RecallJson.of(recall));
    return map;
  }

  /// Who has not said that it knows.
  @GET
  @Path("laggards")
  @RolesAllowed({"officer", "operator"})
  @Operation(
      summary = "Readers that have not said that they know of a recall",
      description =
          "Names of accounts, each with the number of reports it has not acknowledged."
              + " Roles: officer, operator.")
  public Map<String, Integer> laggards() {
    return Recalls.laggards(recalls.all());
  }

  /// What the account signed in has read of one subject and should read again.
  @GET
  @Path("{handle}")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(
      summary = "Your reports on a subject that would be others now",
      description =
          "Reports that this account read, and that rested on a fact that was corrected, withdrawn"
              + " or deleted since: for officers also what of them moved. A lender"
              + " asks for the report again, which the subject sees."
              + " Roles: lender, officer, operator.")
  public List<Map<String, @Nullable Object>> recalls(
      @RestPath @Parameter(description = "handle of the subject") String handle) {
    return recalls.own(handle).stream().map(RecallJson::of).toList();
  }

  /// Says that it is known.
  @POST
  @Path("{handle}/{entry}/acknowledgement")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(
      summary = "Say that you know of a recall",
      description = "Kept in the subject's file, which sees it. Saying it again changes nothing.")
  public List<Map<String, @Nullable Object>> acknowledge(
      @RestPath @Parameter(description = "handle of the subject") String handle,
      @RestPath @Parameter(description = "number of the inquiry's entry") int entry) {
    recalls.acknowledge(handle, entry);
    return recalls(handle);
  }
}
