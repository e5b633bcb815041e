package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// What one entry says. Its canonical text is `BodyText`.
public sealed interface EntryBody {
  /// First entry of every subject's chain: commits the vault's mapping.
  ///
  /// @param kind what the subject is
  /// @param identifier keyed hash of the identifier that names it
  record Registered(SubjectKind kind, Hash identifier) implements EntryBody {}

  /// What a source or an officer entered.
  ///
  /// @param act what
  /// @param source code of the source
  /// @param reference the source's own reference
  /// @param enteredBy who entered it at the source
  /// @param target number of the entry it concerns in the same chain, 0 where none
  /// @param concerns the source's reference of that entry, empty where none
  record Entered(
      Act act, String source, String reference, String enteredBy, int target, String concerns)
      implements EntryBody {}

  /// What the registry's own chain says of its laws.
  sealed interface LawStep extends EntryBody {
    /// @return digest of the rulebook it is about
    Hash rulebook();
  }

  /// In the registry's chain: a rulebook is the law from now on.
  ///
  /// @param rulebook its digest
  /// @param day the registry's day
  record Enacted(Hash rulebook, LocalDate day) implements LawStep {}

  /// In the registry's chain: a rulebook was proved and stored; it is not law yet.
  ///
  /// @param rulebook its digest
  /// @param officer who drafted it
  /// @param day the registry's day
  record Drafted(Hash rulebook, String officer, LocalDate day) implements LawStep {}

  /// In the registry's chain: an officer approves a draft.
  ///
  /// @param rulebook its digest
  /// @param officer who approves
  /// @param day the registry's day
  record Approved(Hash rulebook, String officer, LocalDate day) implements LawStep {}

  /// In the registry's chain: an approved draft is made known, and is the law from its day on.
  ///
  /// @param rulebook its digest
  /// @param officer who publishes
  /// @param day the registry's day
  /// @param from first day in force
  record Published(Hash rulebook, String officer, LocalDate day, LocalDate from)
      implements LawStep {}

  /// Somebody read the subject's report; the answer can be recomputed.
  ///
  /// @param reader account that asked
  /// @param role its role
  /// @param purpose the purpose named
  /// @param asOf the day asked about
  /// @param treeSize the history known: entries before this position
  /// @param rulebook digest of the law applied
  /// @param assessment digest of the assessment the answer was made from
  record Inquired(
      String reader,
      String role,
      String purpose,
      LocalDate asOf,
      long treeSize,
      Hash rulebook,
      Hash assessment)
      implements EntryBody {}

  /// An officer found that two subjects are the same; stands in both chains.
  ///
  /// @param other the other subject
  /// @param officer who found it
  /// @param day when
  record Linked(SubjectKey other, String officer, LocalDate day) implements EntryBody {}

  /// An officer found that they are not; stands in both chains.
  ///
  /// @param other the other subject
  /// @param officer who found it
  /// @param day when
  record Unlinked(SubjectKey other, String officer, LocalDate day) implements EntryBody {}

  /// Who had read an answer that turned out to rest on a wrong fact knows it now.
  ///
  /// @param target number of the inquiry's entry in the same chain
  /// @param reader account that asked then
  /// @param day when it said so
  record Acknowledged(int target, String reader, LocalDate day) implements EntryBody {}

  /// What the registry did to tell somebody of an earlier entry, of this chain or of a linked one.
  ///
  /// @param target number of the entry that is told of
  /// @param channel code: `inbox`, `letter`, `e-mail`, `webhook`
  /// @param result what came of it
  /// @param day when
  /// @param document SHA-256 of what was served, in hexadecimal digits; empty where nothing was
  /// @param other of a listing in a file that officers linked: in whose chain the target stands;
  ///   null where it is this chain
  record Told(
      int target,
      String channel,
      Result result,
      LocalDate day,
      String document,
      @Nullable SubjectKey other)
      implements EntryBody {
    /// Of an entry of this chain.
    public Told(int target, String channel, Result result, LocalDate day, String document) {
      this(target, channel, result, day, document, null);
    }

    /// What comes of telling.
    public enum Result {
      /// A message left the house that something waits; nobody is served by it.
      SENT,
      /// Whom it concerns has it.
      SERVED,
      /// It could not be sent; it is tried again.
      FAILED;

      /// @return the lower-case code
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }

      /// @return the result of this code
      /// @throws IllegalArgumentException where there is none
      public static Result ofCode(String code) {
        return Arrays.stream(values())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such result"));
      }
    }
  }

  /// Where the subject is told outside the registry's pages is another from now on. No address.
  ///
  /// @param channel code of the way: `letter`, `e-mail`, `webhook`
  /// @param by who changed it: the subject, who acts for it, or an account of the registry
  /// @param day when
  record Readdressed(String channel, String by, LocalDate day) implements EntryBody {}

  /// The payload of an earlier entry of this chain was deleted.
  ///
  /// @param target number of that entry
  /// @param reason code
  /// @param day when
  record Forgotten(int target, String reason, LocalDate day) implements EntryBody {}
}
