package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Question;
import org.goodfaith.web.Ask;
import org.goodfaith.web.OwnNotices;

/// What officers see of notices that nobody has served, by deadline.
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class NoticesPage {
  private final Ask ask;
  private final OwnNotices notices;
  private final Frames frames;
  private final NoticeViews views;

  NoticesPage(Ask ask, OwnNotices notices, Frames frames, NoticeViews views) {
    this.ask = ask;
    this.notices = notices;
    this.frames = frames;
    this.views = views;
  }

  /// Shows officers what is not served, by deadline.
  @GET
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public TemplateInstance waiting() {
    Question now = ask.now();
    return Templates.notices(
        frames.at("notices"),
        notices.waiting(now).stream().map(one -> views.line(one, now, views.place(one))).toList());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance notices(Frame frame, List<NoticeLine> waiting);
  }
}
