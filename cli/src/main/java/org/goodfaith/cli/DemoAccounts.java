package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Accounts;
import org.goodfaith.web.Role;
import org.goodfaith.web.SlowHash;

/// The demo's throw-away accounts: one for each role, made on the first run with one random
/// password, which is kept in the data folder for its owner only.
final class DemoAccounts {
  private static final int PASSWORD_LETTERS = 12;
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private DemoAccounts() {}

  /// @return one line for each account, with the password
  static List<String> make(OpenRegistry registry, Accounts accounts) {
    String password = password(registry.folder().resolve("demo-password"));
    if (accounts.named("demo-operator").isEmpty()) {
      String secret = SlowHash.of(password);
      add(accounts, "demo-operator", Role.OPERATOR, secret);
      add(accounts, "demo-lender", Role.LENDER, secret);
      add(accounts, "demo-service", Role.SERVICE, secret);
      add(accounts, "demo-officer", Role.OFFICER, secret);
      add(accounts, "demo-second-officer", Role.OFFICER, secret);
      accounts.add(new Account("demo-source", Role.SOURCE, secret, null, "shop"));
      accounts.add(new Account("demo-railway", Role.SOURCE, secret, null, "railway"));
      addSubject(registry, accounts, "demo-subject", "card:1", secret);
      addSubject(registry, accounts, "demo-shopper", "shop-customer:12347", secret);
      addSubject(registry, accounts, "demo-traveller", "resident:MADE-UP-001", secret);
    }
    List<String> lines = new ArrayList<>();
    lines.add("Throw-away accounts, all with the password " + password + ":");
    for (Account account : accounts.list()) {
      lines.add("  " + account.name() + " (" + account.role().code() + ")");
    }
    return lines;
  }

  private static void add(Accounts accounts, String name, Role role, String secret) {
    accounts.add(new Account(name, role, secret, null, ""));
  }

  private static void addSubject(
      OpenRegistry registry, Accounts accounts, String name, String identifier, String secret) {
    Optional<SubjectKey> subject =
        Identifier.parse(identifier).flatMap(found -> registry.vault().find(found));
    subject.ifPresent(key -> accounts.add(new Account(name, Role.SUBJECT, secret, key, "")));
  }

  private static String password(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      SecureRandom random = new SecureRandom();
      StringBuilder password = new StringBuilder();
      for (int i = 0; i < PASSWORD_LETTERS; i++) {
        password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(file, password + "\n");
      return password.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
