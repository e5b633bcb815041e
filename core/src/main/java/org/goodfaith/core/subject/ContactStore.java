package org.goodfaith.core.subject;

import java.util.List;
import java.util.Optional;

/// Where the vault keeps how subjects want to be told: sealed under the subject's own key, and gone
/// with it.
public interface ContactStore {
  /// Reads personal data: callers pass who is allowed to.
  ///
  /// @return the subject's contacts, at most one for each channel
  List<Contact> of(SubjectKey subject, UnmaskedIdentity permission);

  /// Keeps a contact in place of the one before of the same channel. It is durable on return.
  ///
  /// @return whether the vault knows the subject
  boolean keep(SubjectKey subject, Contact contact);

  /// @return the language in which the subject wants to be told, or empty where it named none
  Optional<Language> language(SubjectKey subject, UnmaskedIdentity permission);

  /// Keeps the language in which the subject wants to be told. It is durable on return.
  void speak(SubjectKey subject, Language language);

  /// Takes the contact of a channel away.
  void remove(SubjectKey subject, Contact.Channel channel);
}
