package org.goodfaith.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Document.Type;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static Optional<Type> typeOf(String latin) {
    return Document.of(latin.getBytes(StandardCharsets.ISO_8859_1)).map(Document::type);
  }

  @Test
  void a_type_is_known_by_the_bytes() {
    assertThat(typeOf("%PDF-1.7\n1 0 obj\0")).contains(Type.PDF);
    assertThat(typeOf("\u0089PNG\r\n\u001a\n\0\0")).contains(Type.PNG);
    assertThat(typeOf("\u00ff\u00d8\u00ff\u00e0\0")).contains(Type.JPEG);
    assertThat(typeOf("I was not\ton that train.\r\n")).contains(Type.TEXT);
    assertThat(Document.of("火车".getBytes(StandardCharsets.UTF_8)).map(Document::type))
        .contains(Type.TEXT);
  }

  @Test
  void what_is_none_of_the_types_is_no_document() {
    assertThat(typeOf("")).isEmpty();
    assertThat(typeOf("MZ\0\0 a program")).isEmpty();
    assertThat(typeOf("PK\u0003\u0004 an archive")).isEmpty();
    assertThat(typeOf("\u00e4\u00f6 no UTF-8")).isEmpty();
    assertThat(typeOf("bell\u0007")).isEmpty();
  }

  @Test
  void a_page_with_scripts_is_only_text() {
    Document page = Document.of("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)).get();
    assertThat(page.type().mediaType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(page.fileName()).matches("document-[0-9a-f]{12}\\.txt");
    assertThat(page.digest()).isEqualTo(Hash.of(page.bytes()));
  }

  @Test
  void five_mebibytes_are_taken_and_one_byte_more_is_not() {
    byte[] text = new byte[Document.bytesMax() + 1];
    Arrays.fill(text, (byte) 'a');
    assertThat(Document.of(text)).isEmpty();
    assertThat(Document.of(Arrays.copyOf(text, Document.bytesMax()))).isPresent();
  }
}
