package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// Changes where a subject is told, and tells it so: in its inbox, and, where an address is
/// replaced or taken away, at every address for messages that was kept before. Whoever turns away
/// another's notices is found out by that other at once. The entry says by which way and by whom,
/// and no address.
public final class ChangeContact {
  private final LedgerStore store;
  private final ContactStore contacts;
  private final Teller teller;

  /// Sends the message that an address was changed.
  @FunctionalInterface
  public interface Teller {
    /// @param subject whose address it was
    /// @param before where to
    /// @return whether it left; empty where nothing leaves by this way
    Optional<Boolean> tell(SubjectKey subject, Contact before);
  }

  /// @param store where the entry goes
  /// @param contacts where addresses are kept
  /// @param teller sends messages
  public ChangeContact(LedgerStore store, ContactStore contacts, Teller teller) {
    this.store = store;
    this.contacts = contacts;
    this.teller = teller;
  }

  /// Keeps an address, or takes it away. What was kept already changes nothing.
  ///
  /// @param channel by which way
  /// @param contact the address; empty to take it away
  /// @param by who changes it, as entries say it
  /// @param today the registry's day
  public void change(
      SubjectKey subject,
      Contact.Channel channel,
      Optional<Contact> contact,
      String by,
      LocalDate today) {
    List<Contact> before =
        contacts.of(subject, new UnmaskedIdentity("a subject is told at its address before"));
    Optional<Contact> kept = before.stream().filter(one -> one.channel() == channel).findFirst();
    if (kept.equals(contact)) {
      return;
    }
    EntryRef entry = store.append(subject, new EntryBody.Readdressed(channel.code(), by, today));
    contact.ifPresentOrElse(
        one -> contacts.keep(subject, one), () -> contacts.remove(subject, channel));
    for (Contact one : kept.isPresent() ? before : List.<Contact>of()) {
      teller.tell(subject, one).ifPresent(left -> told(entry, one.channel(), left, today));
    }
  }

  private void told(EntryRef entry, Contact.Channel channel, boolean left, LocalDate today) {
    Told.Result result = left ? Told.Result.SENT : Told.Result.FAILED;
    store.append(entry.subject(), new Told(entry.seq(), channel.code(), result, today, ""));
  }
}
