package org.goodfaith.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.ChangeContact;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Where somebody wants to be told.
@Command(
    name = "contact",
    description = {
      "Keep where a subject wants to be told; it goes into the identity vault and nowhere else.",
      "An empty address takes it away."
    })
final class KeepContact implements Callable<Integer> {
  private static final String WHO = "operator";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--e-mail",
      paramLabel = "ADDRESS",
      description = "For messages that something" + " waits.")
  private @Nullable String mail;

  @Option(
      names = "--letter",
      paramLabel = "LINES",
      description = "Postal address, its lines parted by '; '.")
  private @Nullable String letter;

  @Option(names = "--webhook", paramLabel = "URL", description = "For a machine.")
  private @Nullable String webhook;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "In which to be told: en or zh; a letter needs a font for it.")
  private @Nullable String language;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      SubjectKey key =
          registry
              .vault()
              .find(AskOptions.identifier(subject))
              .orElseThrow(() ->
                  new UserTrouble(
                      "The registry holds no file under this identifier.",
                      "Check scheme and value."));
      keep(registry, key, Contact.Channel.E_MAIL, mail);
      keep(registry, key, Contact.Channel.LETTER, letter == null ? null : lines(letter));
      keep(registry, key, Contact.Channel.WEBHOOK, webhook);
      if (language != null) {
        registry.contacts().speak(key, LanguageOption.of(language));
      }
      return 0;
    }
  }

  private static String lines(String text) {
    return text.replace("; ", "\n");
  }

  private void keep(
      OpenRegistry registry, SubjectKey key, Contact.Channel channel, @Nullable String address) {
    if (address == null) {
      return;
    }
    if (address.isEmpty()) {
      change(registry, key, channel, Optional.empty());
      spec.commandLine().getOut().println("Taken away: " + channel.code() + ".");
      return;
    }
    Optional<Contact> contact = Contact.of(channel, address);
    if (contact.isEmpty()) {
      throw UserTrouble.misuse(
          "The address has not the form of a contact by " + channel.code() + ".",
          switch (channel) {
            case E_MAIL -> "Write one like name@example.org.";
            case LETTER -> "Write two to eight lines, parted by '; '.";
            case WEBHOOK -> "Write one that begins with https://.";
          });
    }
    change(registry, key, channel, contact);
    spec.commandLine().getOut().println("Kept: " + channel.code() + ".");
  }

  private void change(
      OpenRegistry registry, SubjectKey key, Contact.Channel channel, Optional<Contact> contact) {
    new ChangeContact(registry.store(), registry.contacts(), new TellOldAddress(registry))
        .change(key, channel, contact, WHO, data.todayIn(registry.zone()));
  }
}
