package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// What waits for officers and for sources, by deadline.
@Path("/disputes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class DeskPage {
  private final Wiring wiring;
  private final RecordAccess access;
  private final Frames frames;
  private final Visitor visitor;
  private final PageWords words;
  private final SealTimes seals;
  private final PetitionPage petitions;

  DeskPage(
      Wiring wiring,
      RecordAccess access,
      Frames frames,
      Visitor visitor,
      PageWords words,
      PetitionPage petitions) {
    this.petitions = petitions;
    this.wiring = wiring;
    this.access = access;
    this.frames = frames;
    this.visitor = visitor;
    this.words = words;
    this.seals = new SealTimes(wiring);
  }

  /// One thing that waits.
  ///
  /// @param task what is to be done
  /// @param title what the record is
  /// @param address of the record's page
  /// @param about source and reference
  /// @param since the day on which it began to wait
  /// @param by last day for it, null where the law sets none
  /// @param away how far away that is
  /// @param overdue whether it is over
  public record WaitView(
      String task,
      String title,
      String address,
      String about,
      LocalDate since,
      @Nullable LocalDate by,
      String away,
      boolean overdue) {}

  /// Shows the queues.
  @GET
  @RolesAllowed({"source", "officer"})
  @Operation(hidden = true)
  public TemplateInstance show() {
    Question now = access.now();
    boolean source = visitor.is(Role.SOURCE);
    List<WorkQueue.Item> queue = access.queue(now);
    return Templates.disputes(
        frames.at("disputes"),
        source ? words.due().forOfficers() : words.due().forSources(),
        views(queue, now, source),
        views(queue, now, !source),
        source ? List.of() : petitions.waits(now));
  }

  private List<WaitView> views(List<WorkQueue.Item> queue, Question now, boolean ofSource) {
    DueWords due = new DueWords(words.due(), now, false);
    return queue.stream()
        .filter(item -> item.task().ofSource() == ofSource)
        .map(item -> view(item, due))
        .toList();
  }

  private WaitView view(WorkQueue.Item item, DueWords words) {
    var root = item.history().root();
    return new WaitView(
        words.task(item.task()),
        words.title(item.history()),
        "/records/" + wiring.handles().handleOf(root.subject()).text() + "/" + root.seq(),
        words.source(item.history()) + " · " + item.history().record().reference(),
        item.since(),
        item.by(),
        away(item, words),
        item.overdue());
  }

  /// What is counted in hours is counted from the seal on.
  private String away(WorkQueue.Item item, DueWords due) {
    WorkQueue.Hours hours = item.hours();
    return hours == null
        ? due.away(item.by())
        : words
            .due()
            .byMoment(
                Words.words(seals.of(hours.position()).plus(Duration.ofHours(hours.count()))));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance disputes(
        Frame frame,
        String othersTitle,
        List<WaitView> own,
        List<WaitView> others,
        List<WaitView> petitions);
  }
}
