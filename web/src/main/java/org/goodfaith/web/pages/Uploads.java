package org.goodfaith.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Reads what came with a form.
public final class Uploads {
  private Uploads() {}

  /// @param upload null where nothing came
  /// @return its bytes, none where nothing came
  public static byte[] bytes(@Nullable FileUpload upload) {
    if (upload == null) {
      return new byte[0];
    }
    try {
      return Files.readAllBytes(upload.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
