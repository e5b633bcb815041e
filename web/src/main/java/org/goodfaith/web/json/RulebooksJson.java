package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.LawDraft;
import org.goodfaith.core.ledger.Lawmaking;
import org.goodfaith.core.ledger.SealedEntry;

/// Every rulebook of a registry with its steps from draft to law.
public final class RulebooksJson {
  private RulebooksJson() {}

  /// @param chain the registry's own entries
  /// @param today the registry's day
  /// @param names whether officers are named
  /// @param title of a rulebook
  /// @return one map for each, founding laws first, then drafts, oldest first
  public static List<Map<String, Object>> of(
      List<SealedEntry> chain, LocalDate today, boolean names, Function<Hash, String> title) {
    Lawmaking lawmaking = Lawmaking.of(chain);
    Optional<Hash> inForce = Enactment.inForce(lawmaking.enactments(), today, Long.MAX_VALUE);
    List<Map<String, Object>> all = new ArrayList<>();
    for (SealedEntry entry : chain) {
      if (entry.body() instanceof EntryBody.Enacted enacted) {
        Map<String, Object> map = map(enacted.rulebook(), title);
        boolean now = inForce.filter(enacted.rulebook()::equals).isPresent();
        map.put("state", now ? "in force" : "no longer in force");
        map.put("enacted", enacted.day().toString());
        all.add(map);
      }
    }
    for (LawDraft draft : lawmaking.drafts()) {
      Map<String, Object> map = map(draft.rulebook(), title);
      map.put("state", state(draft, today, inForce));
      put(draft, names, map);
      all.add(map);
    }
    return all;
  }

  private static Map<String, Object> map(Hash rulebook, Function<Hash, String> title) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("digest", rulebook.hex());
    map.put("title", title.apply(rulebook));
    return map;
  }

  private static void put(LawDraft draft, boolean names, Map<String, Object> map) {
    map.put("drafted", draft.drafted().day().toString());
    if (names) {
      map.put("drafted_by", draft.drafted().officer());
    }
    map.put("approvals", draft.approvals().stream().map(one -> approval(one, names)).toList());
    draft
        .published()
        .ifPresent(published -> {
          map.put("published", published.day().toString());
          if (names) {
            map.put("published_by", published.officer());
          }
          map.put("from", published.from().toString());
        });
  }

  private static Map<String, Object> approval(Approved approved, boolean names) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (names) {
      map.put("officer", approved.officer());
    }
    map.put("day", approved.day().toString());
    return map;
  }

  private static String state(LawDraft draft, LocalDate today, Optional<Hash> inForce) {
    if (draft.published().isEmpty()) {
      return draft.approved() ? "approved" : "drafted";
    }
    if (draft.published().get().from().isAfter(today)) {
      return "published";
    }
    return inForce.filter(draft.rulebook()::equals).isPresent() ? "in force" : "no longer in force";
  }

  /// @param one a map that `of` gave, officers named
  /// @return its steps in words, oldest first
  public static List<String> steps(Map<String, Object> one) {
    List<String> steps = new ArrayList<>();
    if (one.containsKey("enacted")) {
      steps.add("enacted " + one.get("enacted"));
    }
    if (one.containsKey("drafted")) {
      steps.add("drafted " + one.get("drafted") + " by " + one.get("drafted_by"));
    }
    if (one.get("approvals") instanceof List<?> approvals) {
      for (Object each : approvals) {
        if (each instanceof Map<?, ?> approval) {
          steps.add("approved " + approval.get("day") + " by " + approval.get("officer"));
        }
      }
    }
    if (one.containsKey("published")) {
      steps.add("published " + one.get("published") + " by " + one.get("published_by"));
      steps.add("in force from " + one.get("from"));
    }
    return steps;
  }
}
