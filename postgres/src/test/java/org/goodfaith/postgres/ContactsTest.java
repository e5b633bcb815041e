package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contacts live in the vault, sealed under the subject's key, and go with it.
class ContactsTest {
  private static final UnmaskedIdentity PERMISSION = new UnmaskedIdentity("a test");
  private static final Contact MAIL = new Contact(Channel.E_MAIL, "somebody@example.org");
  private static final Contact HOME =
      new Contact(Channel.LETTER, "Somebody\n1 Some Street\nSome Town");

  @TempDir Path folder;

  @Test
  void last_contact_of_each_channel_counts_and_is_readable_nowhere_else() throws Exception {
    PostgresRegistry.Location location = TestServer.newDatabase(folder.resolve("first"));
    try (PostgresRegistry registry =
        PostgresRegistry.open(location, InstantSource.system(), note -> {})) {
      registry.store().append(Samples.cards(1, 2));
      SubjectKey one = registry.vault().find(new Identifier("card", "1")).orElseThrow();
      ContactStore contacts = registry.contacts();
      assertThat(contacts.of(one, PERMISSION)).isEmpty();
      assertThat(contacts.keep(one, new Contact(Channel.E_MAIL, "old@example.org"))).isTrue();
      assertThat(contacts.keep(one, MAIL)).isTrue();
      assertThat(contacts.keep(one, HOME)).isTrue();
      assertThat(contacts.of(one, PERMISSION)).containsExactly(MAIL, HOME);
      contacts.remove(one, Channel.LETTER);
      assertThat(contacts.of(one, PERMISSION)).containsExactly(MAIL);
      assertThat(contacts.keep(new SubjectKey(999), MAIL)).as("nobody").isFalse();
      assertThat(registry.vault().nameOf(one, PERMISSION).orElseThrow().identifiers())
          .as("a contact is no identifier")
          .containsExactly(new Identifier("card", "1"));
      assertThat(RowCheck.of(registry)).isEmpty();

      try (Connection admin = TestServer.admin(location);
          Statement statement = admin.createStatement()) {
        statement.execute(
            "update vault_subject set sealed = sealed || '\\x00'::bytea where what = 3");
      }
      assertThat(RowCheck.of(registry)).as("a contact was changed").isNotEmpty();
    }
  }

  @Test
  void address_of_another_form_is_no_contact() {
    assertThat(Contact.of(Channel.E_MAIL, "nobody")).isEmpty();
    assertThat(Contact.of(Channel.LETTER, "one line")).isEmpty();
    assertThat(Contact.of(Channel.WEBHOOK, "http://example.org/")).isEmpty();
    assertThat(Contact.of(Channel.WEBHOOK, "https://example.org/hook")).isPresent();
    assertThat(List.of(MAIL.toString(), HOME.toString()))
        .containsExactly("e-mail:***", "letter:***");
  }

  @Test
  void language_that_somebody_wants_is_theirs_and_the_last_counts() {
    PostgresRegistry.Location location = TestServer.newDatabase(folder.resolve("second"));
    try (PostgresRegistry registry =
        PostgresRegistry.open(location, InstantSource.system(), note -> {})) {
      registry.store().append(Samples.cards(1, 2));
      SubjectKey one = registry.vault().find(new Identifier("card", "1")).orElseThrow();
      SubjectKey other = registry.vault().find(new Identifier("card", "2")).orElseThrow();
      ContactStore contacts = registry.contacts();
      assertThat(contacts.language(one, PERMISSION)).isEmpty();
      contacts.speak(one, Language.ENGLISH);
      contacts.speak(one, Language.CHINESE);
      assertThat(contacts.language(one, PERMISSION)).contains(Language.CHINESE);
      assertThat(contacts.language(other, PERMISSION)).isEmpty();
      assertThat(contacts.of(one, PERMISSION)).as("no address").isEmpty();
    }
  }
}
