package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
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
  public record Reread(String handle, List<ReadView> reads) {
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
  /// @param open files of which the reader does not know yet, in order of the registry
  /// @param openAll how many those are, shown or not
  /// @param more says that not all are shown; empty where all are
  /// @param known files of which it knows
  /// @param overseen whether the reader sees who does not know yet
  /// @param laggards who that is, with the number of reports
  public record RecallsView(
      List<Reread> open,
      String openAll,
      String more,
      List<Reread> known,
      boolean overseen,
      Map<String, Integer> laggards) {
    /// Copies the collections.
    public RecallsView {
      open = List.copyOf(open);
      known = List.copyOf(known);
    }
  }

  /// Shows them.
  @GET
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show() {
    List<Recall> own = recalls.own();
    List<Reread> open = files(own, one -> one.acknowledged() == null);
    List<Reread> known = files(own, one -> one.acknowledged() != null);
    boolean overseen = visitor.is(Role.OFFICER) || visitor.is(Role.OPERATOR);
    return Templates.recalls(
        frames.at("report"),
        new RecallsView(
            open.stream().limit(SHOWN_MAX).toList(),
            Words.grouped(open.size()),
            open.size() > SHOWN_MAX ? words.more(SHOWN_MAX, open.size()) : "",
            known.stream().limit(SHOWN_MAX).toList(),
            overseen,
            overseen ? recalls.laggards() : Map.of()));
  }

  private List<Reread> files(List<Recall> own, Predicate<Recall> which) {
    LawOn law = ask.law();
    Map<SubjectKey, Set<ReadView>> files = new LinkedHashMap<>();
    own.stream()
        .filter(which)
        .forEach(one ->
            files
                .computeIfAbsent(one.inquiry().subject(), _ -> new LinkedHashSet<>())
                .add(new ReadView(words.read(one, law), words.moved(one, law))));
    return files.entrySet().stream()
        .map(file ->
            new Reread(
                wiring.handles().handleOf(file.getKey()).text(), List.copyOf(file.getValue())))
        .toList();
  }

  /// Enters that the reader knows of all it read of a file.
  @POST
  @Path("{handle}")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public Response acknowledge(@RestPath String handle) {
    recalls.acknowledge(handle);
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance recalls(Frame frame, RecallsView view);
  }
}
