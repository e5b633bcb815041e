package org.goodfaith.core.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.base.Hash;

/// What somebody sends as evidence. Its type is known by its bytes and never by a name, and it is
/// named by the SHA-256 of its bytes. The array is not copied; nobody changes it.
public final class Document {
  private static final int BYTES_MAX = 5 * 1024 * 1024;

  private final Hash digest;
  private final Type type;
  private final byte[] bytes;

  private Document(Type type, byte[] bytes) {
    this.digest = Hash.of(bytes);
    this.type = type;
    this.bytes = bytes;
  }

  /// @return the document; empty where the bytes are of none of the types, or too many
  public static Optional<Document> of(byte[] bytes) {
    return bytes.length > BYTES_MAX
        ? Optional.empty()
        : Type.of(bytes).map(type -> new Document(type, bytes));
  }

  /// @return how many bytes a document may have
  public static int bytesMax() {
    return BYTES_MAX;
  }

  /// @return SHA-256 of its bytes
  public Hash digest() {
    return digest;
  }

  /// @return what it is
  public Type type() {
    return type;
  }

  /// @return its bytes
  public byte[] bytes() {
    return bytes;
  }

  /// @return what it is called when it is taken home
  public String fileName() {
    return "document-" + digest.hex().substring(0, 12) + "." + type.ending;
  }

  /// What a document may be.
  public enum Type {
    /// Portable Document Format.
    PDF("application/pdf", "pdf", "%PDF-"),
    /// A picture.
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    /// A photograph.
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    /// Plain text in UTF-8.
    TEXT("text/plain; charset=utf-8", "txt", "");

    private final String mediaType;
    private final String ending;
    private final String begins;

    /// @param begins with these bytes, each written as one character
    Type(String mediaType, String ending, String begins) {
      this.mediaType = mediaType;
      this.ending = ending;
      this.begins = begins;
    }

    /// @return as HTTP writes it
    public String mediaType() {
      return mediaType;
    }

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return the type of this media type, or empty
    public static Optional<Type> ofMediaType(String text) {
      return Arrays.stream(values()).filter(one -> one.mediaType.equals(text)).findFirst();
    }

    /// @return what the bytes are, by their beginning; text only where every one of them is
    static Optional<Type> of(byte[] bytes) {
      return Arrays.stream(values()).filter(type -> type.fits(bytes)).findFirst();
    }

    private boolean fits(byte[] bytes) {
      if (this == TEXT) {
        return isText(bytes);
      }
      int length = begins.length();
      return bytes.length > length
          && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(begins);
    }

    private static boolean isText(byte[] bytes) {
      for (byte one : bytes) {
        if (one == 0x7f || (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
          return false;
        }
      }
      try {
        return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).isEmpty();
      } catch (CharacterCodingException _) {
        return false; // not the bytes of any text
      }
    }
  }
}
