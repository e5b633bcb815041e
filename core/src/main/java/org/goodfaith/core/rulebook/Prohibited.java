package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Subject matter that no rulebook may touch, by the words that would name it. The types of facts
/// are closed already; this refuses kinds, facts and titles that would smuggle it in by name.
final class Prohibited {
  private static final Map<String, List<String>> INPUTS =
      Map.ofEntries(
          Map.entry(
              "religion",
              List.of(
                  "religion",
                  "religious",
                  "faith",
                  "church",
                  "mosque",
                  "temple",
                  "prayer",
                  "belief",
                  "creed")),
          Map.entry(
              "ethnicity",
              List.of(
                  "ethnicity",
                  "ethnic",
                  "race",
                  "racial",
                  "tribe",
                  "nationality",
                  "ancestry",
                  "caste")),
          Map.entry(
              "genes", List.of("gene", "genes", "genetic", "genetics", "dna", "genome", "blood")),
          Map.entry(
              "biometrics",
              List.of(
                  "biometric",
                  "biometrics",
                  "fingerprint",
                  "fingerprints",
                  "iris",
                  "gait",
                  "voiceprint")),
          Map.entry(
              "health",
              List.of(
                  "health",
                  "illness",
                  "disease",
                  "medical",
                  "medicine",
                  "diagnosis",
                  "disability",
                  "pregnancy",
                  "hospital",
                  "patient",
                  "therapy")),
          Map.entry(
              "political opinion",
              List.of("political", "politics", "party", "ideology", "dissent", "loyalist")),
          Map.entry(
              "speech",
              List.of(
                  "speech",
                  "opinion",
                  "post",
                  "posts",
                  "comment",
                  "comments",
                  "message",
                  "messages",
                  "rumour",
                  "rumours",
                  "blog",
                  "press")),
          Map.entry(
              "assembly",
              List.of("assembly", "protest", "protests", "demonstration", "rally", "gathering")),
          Map.entry(
              "petition",
              List.of("petition", "petitions", "petitioning", "complaint", "complaints")),
          Map.entry("union", List.of("union", "unions", "strike", "strikes")),
          Map.entry("sexual life", List.of("sex", "sexual", "sexuality", "gender", "lgbt")),
          Map.entry(
              "content of purchases",
              List.of(
                  "purchase",
                  "purchases",
                  "product",
                  "products",
                  "basket",
                  "item",
                  "items",
                  "sku",
                  "stockcode",
                  "goods",
                  "alcohol",
                  "tobacco",
                  "games",
                  "gaming")),
          Map.entry(
              "browsing",
              List.of(
                  "browsing",
                  "website",
                  "websites",
                  "clicks",
                  "search",
                  "searches",
                  "cookies",
                  "device")),
          Map.entry(
              "location",
              List.of(
                  "location", "locations", "gps", "whereabouts", "address", "itinerary", "trips")),
          Map.entry(
              "friends",
              List.of(
                  "friend",
                  "friends",
                  "friendship",
                  "contacts",
                  "connections",
                  "followers",
                  "acquaintances",
                  "social")));

  private static final Set<String> OTHERS =
      Set.of(
          "friend",
          "friends",
          "relative",
          "relatives",
          "spouse",
          "spouses",
          "parent",
          "parents",
          "children",
          "family",
          "household",
          "neighbour",
          "neighbours",
          "contacts",
          "colleagues",
          "connections",
          "network",
          "partner");

  private static final Set<String> PROTECTED =
      Set.of(
          "child",
          "children",
          "juvenile",
          "pupil",
          "student",
          "students",
          "study-loan",
          "representative",
          "representatives");

  private static final Set<String> FEES =
      Set.of("fee", "fees", "price", "charge", "charges", "cost", "costs", "tariff");

  private static final Set<String> ESSENTIAL =
      Set.of(
          "food",
          "groceries",
          "water",
          "heating",
          "medical",
          "medicine",
          "hospital",
          "doctor",
          "emergency",
          "ambulance",
          "fire",
          "school",
          "schooling",
          "schools",
          "housing",
          "shelter",
          "tenancy",
          "court",
          "courts",
          "vote",
          "voting",
          "election",
          "elections");

  private Prohibited() {}

  /// A word and what it stands for.
  ///
  /// @param code of the fault
  /// @param meaning in words
  record Word(String code, String meaning) {}

  /// @return what an unknown key stands for
  static Word key(String key) {
    if (words(key).anyMatch(FEES::contains)) {
      return new Word("C11", "a fee; access, correction and repair are free (C11)");
    }
    if (words(key).anyMatch(OTHERS::contains)) {
      return new Word("C4", "other people; nobody answers for another (C4)");
    }
    return new Word("rulebook.unknown-key", "");
  }

  /// @return the prohibited input that the text names (C5), or empty
  static Optional<String> input(String text) {
    return INPUTS.entrySet().stream()
        .filter(entry -> words(text).anyMatch(entry.getValue()::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /// @return whether the text names other people (C4)
  static boolean others(String text) {
    return words(text).anyMatch(OTHERS::contains);
  }

  /// @return whether the text names those who are never listed (C10)
  static boolean isProtected(String text) {
    return PROTECTED.stream().anyMatch(text::equals)
        || words(text).anyMatch(PROTECTED::contains)
        || text.contains("study-loan");
  }

  /// @return whether the service is essential (C9)
  static boolean isEssential(String service) {
    return words(service).anyMatch(ESSENTIAL::contains);
  }

  /// @return the essential services, as a list in words
  static String essentials() {
    return "food, water, heating, medical care, emergency help, schooling, housing, courts, voting";
  }

  private static java.util.stream.Stream<String> words(String text) {
    return java.util.Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
  }
}
