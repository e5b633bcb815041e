package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.json.AnswerJson;
import org.jspecify.annotations.Nullable;

/// What the subject signed in said yes to and took back, each with a receipt by which it can prove
/// what it said, and when.
@Singleton
public final class OwnConsents {
  private final Wiring wiring;
  private final Ask ask;
  private final RecordAccess access;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param access whose file it is
  public OwnConsents(Wiring wiring, Ask ask, RecordAccess access) {
    this.wiring = wiring;
    this.ask = ask;
    this.access = access;
  }

  /// A yes, or one taken back.
  ///
  /// @param seq number of its entry
  /// @param to code of the score or purpose
  /// @param title of it
  /// @param day when it was said
  /// @param yes whether it was a yes
  public record SaidView(int seq, String to, String title, LocalDate day, boolean yes) {}

  /// A receipt.
  ///
  /// @param said what
  /// @param entry where it stands
  /// @param head of the tree that made it known
  public record ReceiptView(SaidView said, String entry, TreeHead head) {}

  /// @return all of them, the newest first
  public List<SaidView> all() {
    List<SaidView> all = new ArrayList<>();
    for (SealedEntry entry : wiring.ledger().entriesOf(access.self())) {
      if (entry.body() instanceof Entered entered) {
        said(entry, entered.act(), all);
      }
    }
    return all.reversed();
  }

  /// @param seq number of its entry
  /// @return the receipt of one
  public ReceiptView find(int seq) {
    for (SealedEntry entry : wiring.ledger().entriesOf(access.self())) {
      List<SaidView> found = new ArrayList<>();
      if (entry.ref().seq() == seq && entry.body() instanceof Entered entered) {
        said(entry, entered.act(), found);
      }
      if (!found.isEmpty()) {
        String handle = wiring.handles().handleOf(entry.ref().subject()).text();
        TreeHead head = wiring.ledger().headAt(wiring.ledger().sealedAt(entry.position()));
        return new ReceiptView(found.getFirst(), handle + "/" + seq, head);
      }
    }
    throw new Problem(
            404,
            "own-act.no-consent",
            "entry",
            "there is no consent under this number in your file",
            "a number that the page of your consents names",
            "Open the page of your consents and follow it from there.")
        .exception();
  }

  private void said(SealedEntry entry, Act act, List<SaidView> all) {
    int seq = entry.ref().seq();
    switch (act) {
      case Act.Consent yes ->
          all.add(new SaidView(seq, yes.to(), title(yes.to()), yes.day(), true));
      case Act.ConsentWithdrawal no ->
          all.add(new SaidView(seq, no.to(), title(no.to()), no.day(), false));
      case Act _ -> {
        // No consent.
      }
    }
  }

  private String title(String to) {
    LawOn law = ask.law();
    return law.score(to)
        .map(ScoreRule::title)
        .or(() -> law.purpose(to).map(PurposeRule::title))
        .orElse(to);
  }

  /// @return one as an ordered map
  public static Map<String, @Nullable Object> json(SaidView said) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("act", said.yes() ? "consent" : "consent-withdrawal");
    map.put("to", said.to());
    map.put("title", said.title());
    map.put("day", said.day().toString());
    return map;
  }

  /// @return one as an ordered map, with the number of its receipt
  public static Map<String, @Nullable Object> numbered(SaidView said) {
    Map<String, @Nullable Object> map = json(said);
    map.put("receipt", (long) said.seq());
    return map;
  }

  /// @return a receipt as an ordered map
  public static Map<String, @Nullable Object> json(ReceiptView receipt) {
    Map<String, @Nullable Object> map = json(receipt.said());
    map.put("entry", receipt.entry());
    map.put("tree_head", AnswerJson.treeHead(receipt.head()));
    return map;
  }
}
