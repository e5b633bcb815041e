package org.goodfaith.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// Contacts among the rows of the vault, sealed like names. The application only adds: the row with
/// the highest mark of a channel counts, and an empty one takes the contact away.
final class PostgresContacts implements ContactStore {
  private final Pool pool;
  private final RegistryKeys keys;

  PostgresContacts(Pool pool, RegistryKeys keys) {
    this.pool = pool;
    this.keys = keys;
  }

  private static int use(Channel channel) {
    return switch (channel) {
      case E_MAIL -> VaultCipher.E_MAIL;
      case LETTER -> VaultCipher.LETTER;
      case WEBHOOK -> VaultCipher.WEBHOOK;
    };
  }

  @Override
  public List<Contact> of(SubjectKey subject, UnmaskedIdentity permission) {
    return pool.run(connection -> {
      Optional<byte[]> key = key(connection, subject);
      List<Contact> contacts = new ArrayList<>();
      for (Channel channel : key.isPresent() ? Channel.values() : new Channel[0]) {
        String address = newest(connection, subject, use(channel), key.get());
        if (!address.isEmpty()) {
          contacts.add(
              Contact.of(channel, address)
                  .orElseThrow(() -> Trouble.damaged("A contact of subject " + subject)));
        }
      }
      return contacts;
    });
  }

  private Optional<byte[]> key(Connection connection, SubjectKey subject) throws SQLException {
    return SubjectKeys.find(connection, new VaultCipher(keys.master()), subject);
  }

  private String newest(Connection connection, SubjectKey subject, int use, byte[] key)
      throws SQLException {
    String sql =
        "select sealed from vault_subject where subject = ? and what = ? order by mark desc"
            + " limit 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      query.setInt(2, use);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new VaultCipher(keys.master())
                .open(key, subject.number(), use, row.getBytes(1))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() -> Trouble.damaged("A contact of subject " + subject))
            : "";
      }
    }
  }

  @Override
  public boolean keep(SubjectKey subject, Contact contact) {
    return add(subject, use(contact.channel()), contact.address());
  }

  @Override
  public Optional<Language> language(SubjectKey subject, UnmaskedIdentity permission) {
    return pool.run(connection -> {
      Optional<byte[]> key = key(connection, subject);
      return key.isEmpty()
          ? Optional.empty()
          : Language.ofCode(newest(connection, subject, VaultCipher.LANGUAGE, key.get()));
    });
  }

  @Override
  public void speak(SubjectKey subject, Language language) {
    add(subject, VaultCipher.LANGUAGE, language.code());
  }

  @Override
  public void remove(SubjectKey subject, Channel channel) {
    add(subject, use(channel), "");
  }

  private boolean add(SubjectKey subject, int use, String address) {
    return pool.run(connection -> {
      Optional<byte[]> key = key(connection, subject);
      if (key.isEmpty()) {
        return false;
      }
      byte[] sealed =
          new VaultCipher(keys.master())
              .seal(key.get(), subject.number(), use, address.getBytes(StandardCharsets.UTF_8));
      String sql =
          "insert into vault_subject (subject, what, mark, sealed) select ?, ?,"
              + " coalesce(max(mark), 0) + 1, ? from vault_subject where subject = ? and what = ?";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setLong(1, subject.number());
        insert.setInt(2, use);
        insert.setBytes(3, sealed);
        insert.setLong(4, subject.number());
        insert.setInt(5, use);
        return insert.executeUpdate() == 1;
      }
    });
  }
}
