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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Recalls;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.jboss.resteasy.reactive.RestPath;

/// What the account signed in has read and should read again; officers and operators also see who
/// has not said yet that it knows.
@Path(RecallsPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RecallsPage {
  static final String ADDRESS = "/recalls";
  private static final int SHOWN_MAX = 50;

  private final Wiring wiring;
  private final Ask ask;
  private final Recalls recalls;
  private final Visitor visitor;
  private final Frames frames;
  private final RecallWords words;

  RecallsPage(
      Wiring wiring, Ask ask, Recalls recalls, Visitor visitor, Frames frames, RecallWords words) {
    this.wiring = wiring;
    this.ask = ask;
    this.recalls = recalls;
    this.visitor = visitor;
    this.frames = frames;
    this.words = words;
  }

  /// What was read of one file and should be read again.
  ///
  /// @param handle opaque name of whom it is about
  /// @param reads each report that differs from the others, the oldest first
  /// @param known whether its reader knows of all of it
  public record Reread(String handle, List<ReadView> reads, boolean known) {
    /// Copies the list.
    public Reread {
      reads = List.copyOf(reads);
    }
  }

  /// A report to be read again.
  ///
  /// @param read why and as of when it was read, and since when its reader knows where it does
  /// @param moved what of it is another now
  public record ReadView(String read, List<String> moved) {
    /// Copies the list.
    public ReadView {
      moved = List.copyOf(moved);
    }
  }

  /// All of the page.
  ///
  /// @param open files of this page of which the reader does not know yet
  /// @param known files of this page of which it knows
  /// @param all how many files there are on all pages
  /// @param newer number of the page before, 0 where this is the first
  /// @param older number of the page after, 0 where this is the last
  /// @param size entries before this position are known to the page
  /// @param day of the page
  /// @param overseen whether the reader sees who does not know yet
  /// @param laggards who that is, with the number of reports
  public record RecallsView(
      List<Reread> open,
      List<Reread> known,
      String all,
      int newer,
      int older,
      long size,
      String day,
      boolean overseen,
      Map<String, Integer> laggards) {
    /// Copies the collections.
    public RecallsView {
      open = List.copyOf(open);
      known = List.copyOf(known);
    }
  }

  /// Shows them, page after page: first what the reader does not know of.
  @GET
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show(@QueryParam("page") @DefaultValue("1") String page) {
    long size = wiring.ledger().head().size();
    List<Recall> all = recalls.all();
    List<Reread> files = files(recalls.own(all));
    Paged<Reread> paged = Paged.of(files, page, SHOWN_MAX);
    boolean overseen = visitor.is(Role.OFFICER) || visitor.is(Role.OPERATOR);
    return Templates.recalls(
        frames.at("report"),
        new RecallsView(
            paged.here().stream().filter(one -> !one.known()).toList(),
            paged.here().stream().filter(Reread::known).toList(),
            Words.grouped(files.size()),
            paged.newer(),
            paged.older(),
            size,
            ask.today().toString(),
            overseen,
            overseen ? Recalls.laggards(all) : Map.of()));
  }

  private List<Reread> files(List<Recall> own) {
    LawOn law = ask.law();
    Map<SubjectKey, List<Recall>> files = new LinkedHashMap<>();
    own.forEach(
        one -> files.computeIfAbsent(one.inquiry().subject(), _ -> new ArrayList<>()).add(one));
    return files.entrySet().stream()
        .map(file -> reread(file.getKey(), file.getValue(), law))
        .sorted(Comparator.comparing(Reread::known))
        .toList();
  }

  private Reread reread(SubjectKey subject, List<Recall> of, LawOn law) {
    List<ReadView> reads =
        of.stream()
            .map(one -> new ReadView(words.read(one, law), words.moved(one, law)))
            .distinct()
            .toList();
    boolean known = of.stream().noneMatch(one -> one.acknowledged() == null);
    return new Reread(wiring.handles().handleOf(subject).text(), reads, known);
  }

  /// Enters that the reader knows of all it read of a file; where more became of it meanwhile, that
  /// is shown first.
  @POST
  @Path("{handle}")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public Response acknowledge(
      @RestPath String handle,
      @FormParam("size") @DefaultValue("") String size,
      @FormParam("day") @DefaultValue("") String day) {
    if (!size.matches("[0-9]{1,18}") || day.isEmpty()) {
      throw new Problem(
              400,
              "request.shown",
              "size",
              "the form does not say what it showed",
              "the form of /recalls",
              "Open the page again, and say it there.")
          .exception();
    }
    recalls.acknowledge(handle, Long.parseLong(size), ask.dayOr(day, ask.today()));
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance recalls(Frame frame, RecallsView view);
  }
}
