package org.goodfaith.web;

import jakarta.ws.rs.core.Response;
import org.goodfaith.core.record.Document;

/// A document on its way home: an attachment, never shown or run in place.
public final class DocumentResponse {
  private DocumentResponse() {}

  /// @return the response that carries it
  public static Response of(Document document) {
    return Response.ok(document.bytes())
        .type(document.type().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"")
        .build();
  }
}
