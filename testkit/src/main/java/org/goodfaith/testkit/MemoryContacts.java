package org.goodfaith.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// Contacts in memory.
public final class MemoryContacts implements ContactStore {
  private final Map<SubjectKey, TreeMap<Contact.Channel, Contact>> kept = new HashMap<>();

  private final Map<SubjectKey, Language> spoken = new HashMap<>();

  /// An empty store.
  public MemoryContacts() {}

  @Override
  public synchronized List<Contact> of(SubjectKey subject, UnmaskedIdentity permission) {
    return List.copyOf(kept.getOrDefault(subject, new TreeMap<>()).values());
  }

  @Override
  public synchronized boolean keep(SubjectKey subject, Contact contact) {
    kept.computeIfAbsent(subject, _ -> new TreeMap<>()).put(contact.channel(), contact);
    return true;
  }

  @Override
  public synchronized Optional<Language> language(SubjectKey subject, UnmaskedIdentity permission) {
    return Optional.ofNullable(spoken.get(subject));
  }

  @Override
  public synchronized void speak(SubjectKey subject, Language language) {
    spoken.put(subject, language);
  }

  @Override
  public synchronized void remove(SubjectKey subject, Contact.Channel channel) {
    kept.getOrDefault(subject, new TreeMap<>()).remove(channel);
  }
}
