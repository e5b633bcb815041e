package org.goodfaith.cli;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Cuts a page into the sheets of a PDF.
final class Sheets {
  /// What the fonts that every PDF reader has can show.
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final int SHOWN_MAX = 10;

  /// Held, so that its level stays.
  private static final Logger PDF_LOG = Logger.getLogger("org.apache.pdfbox");

  private Sheets() {}

  /// @param page well-formed HTML
  /// @param font a TrueType font, null for those that every reader has
  static byte[] of(String page, @Nullable Path font) {
    XRLog.setLoggingEnabled(false);
    PDF_LOG.setLevel(Level.SEVERE);
    if (System.getProperty("pdfbox.fontcache") == null) { // else it is written into the home folder
      System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
    }
    PdfRendererBuilder builder = new PdfRendererBuilder();
    if (font == null) {
      showable(page);
    } else if (Files.isReadable(font)) {
      builder.useFont(font.toFile(), "law");
    } else {
      throw UserTrouble.misuse(
          "The font " + font + " cannot be read.", "Name a TrueType font, a file ending in .ttf.");
    }
    ByteArrayOutputStream sheets = new ByteArrayOutputStream();
    try {
      builder.withProducer("Goodfaith").withHtmlContent(page, null).toStream(sheets).run();
    } catch (IOException e) {
      throw new UserTrouble(
          "The PDF cannot be made: " + e.getMessage(),
          font == null ? "Write the page with --html." : "Name another TrueType font.",
          e);
    }
    return sheets.toByteArray();
  }

  /// A letter that a font lacks would silently become another sign.
  private static void showable(String page) {
    CharsetEncoder encoder = WESTERN.newEncoder();
    TreeSet<String> lacking = new TreeSet<>();
    page.codePoints()
        .mapToObj(Character::toString)
        .filter(letter -> !encoder.canEncode(letter))
        .limit(SHOWN_MAX)
        .forEach(lacking::add);
    if (!lacking.isEmpty()) {
      throw UserTrouble.misuse(
          "The fonts that every PDF reader has cannot show " + String.join(" ", lacking) + ".",
          "Name a TrueType font that can: --font FILE. The page of --html needs none.");
    }
  }
}
