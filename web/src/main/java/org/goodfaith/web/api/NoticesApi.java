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
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.web.Ask;
import org.goodfaith.web.OwnNotices;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.NoticeJson;
import org.goodfaith.web.pages.NoticeText;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What subjects are to be told: the own inbox, and for officers what is not served.
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "notices", description = "What subjects are to be told, and were told.")
public final class NoticesApi {
  private final Wiring wiring;
  private final Ask ask;
  private final OwnNotices notices;
  private final Visitor visitor;

  NoticesApi(Wiring wiring, Ask ask, OwnNotices notices, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.notices = notices;
    this.visitor = visitor;
  }

  /// The inbox, or what waits.
  @GET
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "Your notices; for an officer those that nobody has served, by deadline",
      description = "Without their texts: to read one is to be served.")
  public Map<String, @Nullable Object> all() {
    Question now = ask.now();
    NoticeJson json = new NoticeJson(wiring.handles());
    List<Notice> found = visitor.is(Role.OFFICER) ? notices.waiting(now) : notices.all(now);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as_of", now.asOf().toString());
    map.put("notices", found.stream().map(one -> json.of(one, now.asOf())).toList());
    return map;
  }

  /// Opens one.
  @POST
  @Path("{handle}/{entry}")
  @RolesAllowed("subject")
  @Operation(
      summary = "Open a notice of yours",
      description =
          "Gives its text. From then on it is proved that you were told; opening it again changes"
              + " nothing.")
  public Map<String, @Nullable Object> open(
      @RestPath @Parameter(description = "handle in the notice's name") String handle,
      @RestPath @Parameter(description = "number in the notice's name") int entry) {
    notices.open(ask.now(), notices.one(ask.now(), handle, entry));
    Question now = ask.now();
    Notice opened = notices.one(now, handle, entry);
    NoticeText text = notices.text(now, opened);
    Map<String, @Nullable Object> map = new NoticeJson(wiring.handles()).of(opened, now.asOf());
    map.put("text", text.text());
    return map;
  }
}
