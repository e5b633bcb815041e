package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.web.LabDesk;
import org.goodfaith.web.Problem;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The policy lab: start a scenario, follow it, end it, read and compare reports.
@Path("/lab")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LabPage {
  private static final String ADDRESS = "/lab";
  private static final int LEAST_PEOPLE = 100;

  private final LabDesk lab;
  private final Frames frames;
  private final PageWords words;

  LabPage(LabDesk lab, Frames frames, PageWords words) {
    this.lab = lab;
    this.frames = frames;
    this.words = words;
  }

  /// Shows scenarios, what runs, and reports.
  @GET
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show() {
    return Templates.lab(
        frames.at("lab"), lab.scenarios(), lab.job().orElse(null), lab.runs(), lab.mostPeople());
  }

  /// Starts a scenario.
  @POST
  @Path("runs")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response start(
      @FormParam("scenario") @DefaultValue("") String scenario,
      @FormParam("people") @DefaultValue("") String people,
      @FormParam("seed") @DefaultValue("1") String seed) {
    long many = number(people);
    boolean known = lab.scenarios().stream().anyMatch(one -> one.code().equals(scenario));
    if (!known || many < LEAST_PEOPLE || many > lab.mostPeople()) {
      throw badNumber().exception();
    }
    if (!lab.start(scenario, (int) many, number(seed))) {
      SayLab say = words.lab();
      throw new Problem(409, "lab.busy", say.busy(), "", say.busyRemedy()).exception();
    }
    return back();
  }

  /// Ends what runs.
  @POST
  @Path("cancel")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response cancel() {
    lab.cancel();
    return back();
  }

  /// Compares two reports.
  @POST
  @Path("comparisons")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response compare(
      @FormParam("one") @DefaultValue("") String one,
      @FormParam("other") @DefaultValue("") String other) {
    String id = lab.compare(one, other).orElseThrow(() -> noReport().exception());
    return Response.seeOther(URI.create(ADDRESS + "/runs/" + id)).build();
  }

  /// Shows a report as it was written; its own style sheet is the only one it may use.
  @GET
  @Path("runs/{id}")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response report(@RestPath String id) {
    String page = lab.page(id).orElseThrow(() -> noReport().exception());
    return Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8").build();
  }

  private static Response back() {
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  private long number(String text) {
    String digits = text.strip();
    if (!digits.matches("[0-9]{1,15}")) {
      throw badNumber().exception();
    }
    return Long.parseLong(digits);
  }

  private Problem badNumber() {
    SayLab say = words.lab();
    return new Problem(400, "lab.number", say.number(), "", say.numberRemedy(lab.mostPeople()));
  }

  private Problem noReport() {
    SayLab say = words.lab();
    return new Problem(404, "lab.no-report", say.noReport(), "", say.noReportRemedy());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance lab(
        Frame frame,
        List<LabDesk.Scenario> scenarios,
        LabDesk.@Nullable Job job,
        List<LabDesk.Run> runs,
        int most);
  }
}
