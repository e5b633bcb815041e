package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the subject said yes to and took back, each with a receipt to print or to keep.
@Path("/me/consents")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ConsentsPage {
  private final Wiring wiring;
  private final Ask ask;
  private final RecordAccess access;
  private final SealTimes seals;
  private final Frames frames;

  ConsentsPage(Wiring wiring, Ask ask, RecordAccess access, SealTimes seals, Frames frames) {
    this.wiring = wiring;
    this.ask = ask;
    this.access = access;
    this.seals = seals;
    this.frames = frames;
  }

  /// A yes, or one taken back.
  ///
  /// @param seq number of its entry
  /// @param to code of the score or purpose
  /// @param title of it
  /// @param day when it was said
  /// @param yes whether it was a yes
  public record SaidView(int seq, String to, String title, LocalDate day, boolean yes) {}

  /// A receipt.
  ///
  /// @param said what
  /// @param entry where it stands
  /// @param head of the tree that made it known
  public record ReceiptView(SaidView said, String entry, TreeHead head) {}

  /// Shows all of them, the newest first.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show() {
    List<SaidView> all = new ArrayList<>();
    for (SealedEntry entry : wiring.ledger().entriesOf(access.self())) {
      if (entry.body() instanceof Entered entered) {
        said(entry, entered.act(), all);
      }
    }
    return Templates.consents(frames.at("own"), all.reversed());
  }

  /// Shows one as a receipt.
  @GET
  @Path("{seq}")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance receipt(@RestPath int seq) {
    return Templates.receipt(frames.at("own"), find(seq));
  }

  /// Gives one as JSON.
  @GET
  @Path("{seq}/receipt.json")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response json(@RestPath int seq) {
    ReceiptView receipt = find(seq);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("act", receipt.said().yes() ? "consent" : "consent-withdrawal");
    map.put("to", receipt.said().to());
    map.put("title", receipt.said().title());
    map.put("day", receipt.said().day().toString());
    map.put("entry", receipt.entry());
    map.put("tree_head", AnswerJson.treeHead(receipt.head()));
    return Response.ok(JsonText.of(map))
        .header("Content-Disposition", "attachment; filename=\"consent-" + seq + ".json\"")
        .build();
  }

  private ReceiptView find(int seq) {
    for (SealedEntry entry : wiring.ledger().entriesOf(access.self())) {
      List<SaidView> found = new ArrayList<>();
      if (entry.ref().seq() == seq && entry.body() instanceof Entered entered) {
        said(entry, entered.act(), found);
      }
      if (!found.isEmpty()) {
        String handle = wiring.handles().handleOf(entry.ref().subject()).text();
        TreeHead head = wiring.ledger().headAt(seals.of(entry.position()));
        return new ReceiptView(found.getFirst(), handle + "/" + seq, head);
      }
    }
    throw new Problem(
            404,
            "own-act.no-consent",
            "entry",
            "there is no consent under this number in your file",
            "a number that the page of your consents names",
            "Open the page of your consents and follow it from there.")
        .exception();
  }

  private void said(SealedEntry entry, Act act, List<SaidView> all) {
    int seq = entry.ref().seq();
    switch (act) {
      case Act.Consent yes ->
          all.add(new SaidView(seq, yes.to(), title(yes.to()), yes.day(), true));
      case Act.ConsentWithdrawal no ->
          all.add(new SaidView(seq, no.to(), title(no.to()), no.day(), false));
      case Act _ -> {
        // No consent.
      }
    }
  }

  private String title(String to) {
    LawOn law = ask.law();
    return law.score(to)
        .map(ScoreRule::title)
        .or(() -> law.purpose(to).map(PurposeRule::title))
        .orElse(to);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance consents(Frame frame, List<SaidView> all);

    static native TemplateInstance receipt(Frame frame, ReceiptView receipt);
  }
}
