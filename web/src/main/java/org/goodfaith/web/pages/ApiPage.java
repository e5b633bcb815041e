package org.goodfaith.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.AnswerFault;
import org.goodfaith.core.intake.IntakeFault;

/// The API for people: the OpenAPI document as a plain page, and the codes of problems.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ApiPage {
  private final Frames frames;
  private final OpenApiDocumentService documents;
  private final ObjectMapper json;

  ApiPage(Frames frames, OpenApiDocumentService documents, ObjectMapper json) {
    this.frames = frames;
    this.documents = documents;
    this.json = json;
  }

  /// One operation.
  ///
  /// @param method of HTTP
  /// @param path its address
  /// @param summary in a few words
  /// @param description in more words
  /// @param parameters of the address
  /// @param body fields of the body
  /// @param example of a body, empty where none
  public record OperationView(
      String method,
      String path,
      String summary,
      String description,
      List<FieldView> parameters,
      List<FieldView> body,
      String example) {
    /// Copies the lists.
    public OperationView {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /// A field or parameter.
  ///
  /// @param name its name
  /// @param description what it means
  public record FieldView(String name, String description) {}

  /// Shows the operations.
  @GET
  @Path("api")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance api() {
    return Templates.api(frames.at("api"), operations());
  }

  /// Shows the codes of problems.
  @GET
  @Path("problems")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance problems() {
    List<String> codes =
        Stream.of(
                Stream.of(AnswerFault.Reason.values()).map(AnswerFault.Reason::code),
                Stream.of(IntakeFault.Reason.values()).map(IntakeFault.Reason::code),
                Stream.of(
                    "access.other-site",
                    "access.role",
                    "access.sign-in",
                    "access.source",
                    "access.too-many-tries",
                    "access.wrong",
                    "intake.all-refused",
                    "law.no-article",
                    "organisation.none",
                    "own-act.no-office",
                    "own-act.no-record",
                    "own-act.not-own",
                    "request.empty",
                    "request.identifier",
                    "request.json",
                    "request.link",
                    "request.rows",
                    "request.subject",
                    "request.time",
                    "request.unknown-field"))
            .flatMap(all -> all)
            .distinct()
            .sorted()
            .toList();
    return Templates.problems(frames.at("api"), codes);
  }

  private List<OperationView> operations() {
    JsonNode document;
    try {
      document =
          json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<OperationView> views = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        views.add(view(document, method.getKey(), path.getKey(), method.getValue()));
      }
    }
    return views;
  }

  private static OperationView view(
      JsonNode document, String method, String path, JsonNode operation) {
    List<FieldView> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters.add(field(parameter.path("name").asText(), parameter));
    }
    JsonNode content =
        operation.path("requestBody").path("content").path(MediaType.APPLICATION_JSON);
    String example = "";
    for (JsonNode one : content.path("examples")) {
      example = one.path("value").toPrettyString();
    }
    return new OperationView(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        parameters,
        body(document, content.path("schema")),
        example);
  }

  private static List<FieldView> body(JsonNode document, JsonNode schema) {
    JsonNode reference = schema.findPath("$ref");
    JsonNode named = reference.isTextual() ? document.at(reference.asText().substring(1)) : schema;
    List<FieldView> fields = new ArrayList<>();
    named
        .path("properties")
        .properties()
        .forEach(property -> fields.add(field(property.getKey(), property.getValue())));
    return fields;
  }

  private static FieldView field(String name, JsonNode node) {
    return new FieldView(name, node.path("description").asText());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance api(Frame frame, List<OperationView> operations);

    static native TemplateInstance problems(Frame frame, List<String> codes);
  }
}
