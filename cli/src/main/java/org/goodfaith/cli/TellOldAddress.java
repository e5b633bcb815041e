package org.goodfaith.cli;

import java.util.Optional;
import org.goodfaith.cli.outgoing.Message;
import org.goodfaith.core.answer.ChangeContact;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.pages.Tongue;

/// Tells a subject, where it was told before, that an address of it was changed. A message says so
/// by mail or to a machine; no letter is written for it.
///
/// @param registry opened
record TellOldAddress(OpenRegistry registry) implements ChangeContact.Teller {
  /// Settings that are not right keep nobody from changing an address: that the message did not
  /// leave is entered, and the inbox says what happened.
  @Override
  public Optional<Boolean> tell(SubjectKey subject, Contact before) {
    if (before.channel() == Channel.LETTER) {
      return Optional.empty();
    }
    try {
      NoticeSettings settings = NoticeSettings.of(registry.folder());
      Language spoken = settings.language(registry.contacts(), subject);
      Message message = Tongue.in(spoken, () -> Message.readdressed(settings.page()));
      try (Ways ways = new Ways(settings)) {
        String secret = registry.webhookSecret(subject);
        return ways.has(before.channel())
            ? Optional.of(ways.send(before.channel(), before.address(), message, secret))
            : Optional.empty();
      }
    } catch (UserTrouble _) {
      return Optional.of(false);
    }
  }
}
