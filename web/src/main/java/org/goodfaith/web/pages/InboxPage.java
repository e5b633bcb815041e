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
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.web.Ask;
import org.goodfaith.web.OwnNotices;
import org.goodfaith.web.Wiring;
import org.jboss.resteasy.reactive.RestPath;

/// The subject's inbox. To open a notice is to be served with it.
@Path("/me/notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class InboxPage {
  private static final String INBOX = "/me/notices";

  private final Wiring wiring;
  private final Ask ask;
  private final OwnNotices notices;
  private final Frames frames;
  private final NoticeViews views;
  private final PageWords words;

  InboxPage(
      Wiring wiring,
      Ask ask,
      OwnNotices notices,
      Frames frames,
      NoticeViews views,
      PageWords words) {
    this.wiring = wiring;
    this.ask = ask;
    this.notices = notices;
    this.frames = frames;
    this.views = views;
    this.words = words;
  }

  /// Where the subject wants to be told, as its form shows it.
  ///
  /// @param channel code
  /// @param label of the field
  /// @param address empty where there is none
  /// @param lines of the field
  public record ContactView(String channel, String label, String address, int lines) {}

  /// Shows the inbox.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance inbox() {
    Question now = ask.now();
    List<Notice> all = notices.all(now);
    List<Contact> contacts = notices.contacts();
    SayNotices say = words.notices();
    return Templates.inbox(
        frames.at("own"),
        all.stream()
            .filter(one -> one.served().isEmpty())
            .map(one -> views.line(one, now, address(one)))
            .toList(),
        all.stream()
            .filter(one -> one.served().isPresent())
            .map(one -> views.line(one, now, address(one)))
            .toList(),
        List.of(
            contact(contacts, Contact.Channel.E_MAIL, say.eMail(), 1),
            contact(contacts, Contact.Channel.LETTER, say.letter(), 4),
            contact(contacts, Contact.Channel.WEBHOOK, say.webhook(), 1)),
        notices.language(),
        notices.secret());
  }

  private static ContactView contact(
      List<Contact> contacts, Contact.Channel channel, String label, int lines) {
    String address =
        contacts.stream()
            .filter(one -> one.channel() == channel)
            .map(Contact::address)
            .findFirst()
            .orElse("");
    return new ContactView(channel.code(), label, address, lines);
  }

  /// Shows a notice: its text once it was opened, and before that how to open it.
  @GET
  @Path("{handle}/{entry}")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance notice(@RestPath String handle, @RestPath int entry) {
    Question now = ask.now();
    Notice notice = notices.one(now, handle, entry);
    boolean shown = notice.served().isPresent() || !notices.mayOpen();
    String place = views.place(notice);
    return Templates.notice(
        frames.at("own"),
        views.line(notice, now, address(notice)),
        shown ? notices.text(now, notice).sections() : List.of(),
        place.isEmpty() ? OwnHomePage.ADDRESS : place,
        views.toPlace(notice));
  }

  /// Opens it.
  @POST
  @Path("{handle}/{entry}")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response open(@RestPath String handle, @RestPath int entry) {
    Question now = ask.now();
    notices.open(now, notices.one(now, handle, entry));
    return Response.seeOther(URI.create(INBOX + "/" + handle + "/" + entry)).build();
  }

  /// Keeps an address.
  @POST
  @Path("contacts")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response contact(
      @FormParam("channel") @DefaultValue("") String channel,
      @FormParam("address") @DefaultValue("") String address) {
    notices.keep(channel, address);
    return Response.seeOther(URI.create(INBOX)).build();
  }

  /// Keeps the language.
  @POST
  @Path("language")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response language(@FormParam("language") @DefaultValue("") String language) {
    notices.speak(language);
    return Response.seeOther(URI.create(INBOX)).build();
  }

  private String address(Notice notice) {
    return INBOX
        + "/"
        + wiring.handles().handleOf(notice.cause().subject()).text()
        + "/"
        + notice.cause().seq();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance inbox(
        Frame frame,
        List<NoticeLine> fresh,
        List<NoticeLine> read,
        List<ContactView> contacts,
        String language,
        String secret);

    static native TemplateInstance notice(
        Frame frame,
        NoticeLine line,
        List<NoticeText.Section> sections,
        String place,
        String toPlace);
  }
}
