package org.goodfaith.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;

/// The registry's keys, one file each, readable to their owner only; never in the database.
///
/// Lost with them: without `master` no identity can be read, without `lookup` nobody is found and
/// no duplicate known, without `handle` old links lead nowhere, without `signing` no new head can
/// be signed (the old ones are still checked with `signing.pub`).
public final class RegistryKeys {
  private static final int KEY_BYTES = 32;
  private static final String PRIVATE_HEAD = "-----BEGIN PRIVATE KEY-----\n";
  private static final String PRIVATE_TAIL = "\n-----END PRIVATE KEY-----";
  private static final String PUBLIC_HEAD = "-----BEGIN PUBLIC KEY-----\n";
  private static final String PUBLIC_TAIL = "\n-----END PUBLIC KEY-----";

  private final byte[] master;
  private final byte[] lookup;
  private final byte[] handle;
  private final PrivateKey signing;
  private final PublicKey checking;

  private RegistryKeys(
      byte[] master, byte[] lookup, byte[] handle, PrivateKey signing, PublicKey checking) {
    this.master = master;
    this.lookup = lookup;
    this.handle = handle;
    this.signing = signing;
    this.checking = checking;
  }

  /// Makes what is missing. Only for a registry without entries.
  ///
  /// @param folder of the keys
  /// @param signingFile where the signing key lives, `signing` in the folder by default
  static void make(Path folder, Path signingFile) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    SecureRandom random = new SecureRandom();
    for (String name : new String[] {"master", "lookup", "handle"}) {
      byte[] key = new byte[KEY_BYTES];
      random.nextBytes(key);
      if (!Files.exists(folder.resolve(name))) {
        write(folder.resolve(name), HexFormat.of().formatHex(key));
      }
    }
    if (!Files.exists(signingFile)) {
      KeyPair pair = ed25519Pair();
      Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
      String text = base64.encodeToString(pair.getPrivate().getEncoded());
      String open = base64.encodeToString(pair.getPublic().getEncoded());
      write(publicFile(signingFile), PUBLIC_HEAD + open + PUBLIC_TAIL);
      write(signingFile, PRIVATE_HEAD + text + PRIVATE_TAIL);
    }
  }

  /// @param folder of the keys
  /// @param signingFile where the signing key lives
  static RegistryKeys read(Path folder, Path signingFile) throws IOException {
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      byte[] secret = pem(signingFile, PRIVATE_HEAD, PRIVATE_TAIL);
      byte[] open = pem(publicFile(signingFile), PUBLIC_HEAD, PUBLIC_TAIL);
      return new RegistryKeys(
          symmetric(folder.resolve("master")),
          symmetric(folder.resolve("lookup")),
          symmetric(folder.resolve("handle")),
          factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          factory.generatePublic(new X509EncodedKeySpec(open)));
    } catch (GeneralSecurityException e) {
      throw new StoreTrouble(
          "The signing key " + signingFile + " is no Ed25519 key.",
          "Copy it back from where you keep the keys.",
          e);
    }
  }

  /// @return the key that wraps every subject's own key
  byte[] master() {
    return master.clone();
  }

  /// @return the key of keyed hashes
  public byte[] lookup() {
    return lookup.clone();
  }

  /// @return the key of handles
  public byte[] handle() {
    return handle.clone();
  }

  /// @return the key that signs heads
  PrivateKey signing() {
    return signing;
  }

  /// @return the key that checks heads
  public PublicKey checking() {
    return checking;
  }

  /// @return a mark by which the same keys are known again, telling nothing of them
  String mark() {
    byte[] purpose = {'m', 'a', 'r', 'k'};
    return Hash.of(purpose, master, lookup, handle).hex().substring(0, KEY_BYTES);
  }

  private static byte[] symmetric(Path file) throws IOException {
    String text = content(file);
    if (!text.matches("[0-9a-f]{64}")) {
      throw new StoreTrouble(
          "The key file " + file + " does not hold 64 hexadecimal digits.",
          "Copy it back from where you keep the keys.");
    }
    return HexFormat.of().parseHex(text);
  }

  private static byte[] pem(Path file, String head, String tail) throws IOException {
    String text = content(file);
    if (!text.startsWith(head) || !text.endsWith(tail)) {
      throw new StoreTrouble(
          "The key file " + file + " is not in PEM form.",
          "Copy it back from where you keep the keys.");
    }
    return Base64.getMimeDecoder()
        .decode(text.substring(head.length(), text.length() - tail.length()));
  }

  private static String content(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new StoreTrouble(
          "The key file " + file + " is missing.",
          "Copy it back from where you keep the keys; nothing can be opened without it.");
    }
    return Files.readString(file).strip();
  }

  private static Path publicFile(Path signingFile) {
    return signingFile.resolveSibling(signingFile.getFileName() + ".pub");
  }

  private static void write(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(temporary, how, mode)) {
      channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static KeyPair ed25519Pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has Ed25519", e);
    }
  }
}
