package org.goodfaith.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKind;

/// Learned cards as pages see them. The program produces one of it as an application scoped bean;
/// it reads cards that `learn report` wrote beside the registry, drafts them as law, and watches
/// those that are law already.
public interface CardDesk {
  /// A card with its report.
  ///
  /// @param id of its folder
  /// @param title of it
  /// @param outcome what it predicts, in words
  /// @param about whom, and from how many rows, in words
  /// @param quality how well, in words
  /// @param score code of the score of the law in force that was made of it; empty where none was
  /// @param watched whether it was watched, so that there is a page of it
  /// @param offer what a draft of it would say, by how it was sampled
  /// @param decided the last day of decision whose outcome is known by now; empty where the card
  ///   does not say how its outcome is found
  record Card(
      String id,
      String title,
      String outcome,
      String about,
      String quality,
      String score,
      boolean watched,
      Offer offer,
      Optional<LocalDate> decided) {
    /// @return that day as it is written into a form; empty for none
    public String since() {
      return decided.map(LocalDate::toString).orElse("");
    }
  }

  /// What an officer may change before a card is drafted.
  ///
  /// @param about whose score it becomes
  /// @param contexts codes of the contexts whose records it may read
  /// @param needs the smallest file that is scored
  record Offer(SubjectKind about, List<String> contexts, String needs) {
    /// Copies the list.
    public Offer {
      contexts = List.copyOf(contexts);
    }

    /// @return the contexts as they are written into a form
    public String fields() {
      return String.join(", ", contexts);
    }
  }

  /// What a page of the rulebook says beside the card.
  ///
  /// @param article number of its first article
  /// @param from first day of the article
  /// @param offer whose score it is, what it may read, and the smallest file that is scored
  record Terms(int article, LocalDate from, Offer offer) {}

  /// What came of drafting.
  sealed interface Drafting {}

  /// It is a draft.
  ///
  /// @param digest of the draft
  record Drafted(String digest) implements Drafting {}

  /// It cannot be law.
  ///
  /// @param faults why, each with its remedy
  record NoLaw(List<String> faults) implements Drafting {
    /// Copies the list.
    public NoLaw {
      faults = List.copyOf(faults);
    }
  }

  /// Which page of a card.
  enum Sheet {
    /// All that was found about it.
    REPORT,
    /// What somebody must know who is to approve it.
    MODEL_CARD,
    /// How the score made of it does.
    WATCH
  }

  /// @return cards, the newest first
  List<Card> cards();

  /// @return the smallest number of an article that is free, with room above it
  int freeArticle();

  /// @return a page of a card as it was written; empty where there is none
  Optional<String> page(String id, Sheet sheet);

  /// Drafts the law in force with the card as a page of it.
  ///
  /// @param id of the card
  /// @param terms of the page
  /// @param officer who drafts
  /// @return the draft, or why there is none; empty where there is no such card
  Optional<Drafting> draft(String id, Terms terms, String officer);

  /// Watches the score that was made of a card, as of a day, and writes its page.
  ///
  /// @param id of the card
  /// @param asOf day of the people
  /// @param decided day of decision whose outcome is known; empty for the people alone
  /// @return why it could not be watched; empty where it was
  Optional<String> watch(String id, LocalDate asOf, Optional<LocalDate> decided);
}
