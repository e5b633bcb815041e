package org.goodfaith.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// A first page, to prove that pages are served.
@Path("/hello")
public class HelloPage {
  private final Template hello;

  HelloPage(Template hello) {
    this.hello = hello;
  }

  /// Shows a greeting.
  ///
  /// @return the page
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return hello.data("name", "Goodfaith");
  }
}
