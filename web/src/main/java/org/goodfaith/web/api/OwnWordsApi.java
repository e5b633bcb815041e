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
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.OwnNotices;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.api.Requests.AddressRequest;
import org.goodfaith.web.api.Requests.ConsentRequest;
import org.goodfaith.web.api.Requests.LanguageRequest;
import org.goodfaith.web.pages.OwnConsents;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What a subject says about its own file over HTTP: to what it consents, and where and in which
/// language it wants to be told.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "own file", description = "What a subject says about its own file.")
public final class OwnWordsApi {
  private final RecordAccess access;
  private final OwnActs acts;
  private final OwnConsents consents;
  private final OwnNotices notices;

  OwnWordsApi(RecordAccess access, OwnActs acts, OwnConsents consents, OwnNotices notices) {
    this.access = access;
    this.acts = acts;
    this.consents = consents;
    this.notices = notices;
  }

  /// All consents.
  @GET
  @Path("consents")
  @RolesAllowed("subject")
  @Operation(
      summary = "See what you said yes to, and what you took back",
      description = "The newest first, each with the number of its receipt. Role: subject.")
  public Map<String, @Nullable Object> consents() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("consents", consents.all().stream().map(OwnConsents::numbered).toList());
    return map;
  }

  /// One receipt.
  @GET
  @Path("consents/{seq}")
  @RolesAllowed("subject")
  @Operation(
      summary = "Take the receipt of a consent home",
      description =
          "Entry and signed tree head: with them you can prove what you said, and when. Role:"
              + " subject.")
  public Map<String, @Nullable Object> receipt(
      @RestPath @Parameter(description = "number of the receipt") int seq) {
    return OwnConsents.json(consents.find(seq));
  }

  /// Says yes, or takes it back.
  @POST
  @Path("consents")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Say yes to a score or purpose, or take the yes back",
      description =
          "'to' is the code of the score or purpose. Answers with the receipt when the entry is"
              + " durable and sealed. Role: subject.")
  public Map<String, @Nullable Object> consent(@Nullable ConsentRequest request) {
    ConsentRequest asked = QuestionsApi.needed(request);
    Boolean yes = asked.yes();
    if (yes == null) {
      throw new Problem(
              400,
              "request.consent",
              "yes",
              "the request does not say whether you say yes or take it back",
              "true or false",
              "Correct it and send it again.")
          .exception();
    }
    acts.consent(access.self(), text(asked.to()), yes);
    return receipt(consents.all().getFirst().seq());
  }

  /// Where to be told.
  @GET
  @Path("contacts")
  @RolesAllowed("subject")
  @Operation(
      summary = "See where and in which language you are told",
      description = "Kept in the identity vault and nowhere else. Role: subject.")
  public Map<String, @Nullable Object> contacts() {
    Map<String, @Nullable Object> addresses = new LinkedHashMap<>();
    for (Contact contact : notices.contacts()) {
      addresses.put(contact.channel().code(), contact.address());
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("contacts", addresses);
    map.put("language", notices.language().isEmpty() ? null : notices.language());
    return map;
  }

  /// Keeps an address.
  @POST
  @Path("contacts")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Say where you want to be told",
      description =
          "'channel' is e-mail, letter or webhook; an empty address takes it away. Role: subject.")
  public Map<String, @Nullable Object> keep(@Nullable AddressRequest request) {
    AddressRequest asked = QuestionsApi.needed(request);
    notices.keep(text(asked.channel()), text(asked.address()));
    return contacts();
  }

  /// Keeps the language.
  @POST
  @Path("contacts/language")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Say in which language you want to be told",
      description = "'language' is en or zh. Role: subject.")
  public Map<String, @Nullable Object> speak(@Nullable LanguageRequest request) {
    notices.speak(text(QuestionsApi.needed(request).language()));
    return contacts();
  }
}
