package org.goodfaith.core.verify;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Merkle;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows.HeadRow;

/// Builds the tree again from the entries' hashes and compares tiles, heads and signatures.
final class TreeCheck {
  private final Findings findings;
  private final PublicKey key;
  private final List<HeadRow> heads = new ArrayList<>();
  private final Map<String, TreeTip.Tile> tiles = new HashMap<>();
  private final Optional<KnownHead> known;
  private final TreeTip tip = new TreeTip();
  private final List<TreeTip.Tile> full = new ArrayList<>();
  private final Map<SubjectKind, Long> registered = new EnumMap<>(SubjectKind.class);
  private long unknown;
  private int nextHead;

  TreeCheck(StoredRows rows, PublicKey key, Optional<KnownHead> known, Findings findings) {
    this.findings = findings;
    this.key = key;
    this.known = known;
    rows.heads(this::takeHead);
    rows.tiles(tile -> tiles.put(name(tile), tile));
  }

  private void takeHead(HeadRow row) {
    TreeHead head = row.head();
    String place = "head of size " + head.size();
    TreeHead before = heads.isEmpty() ? TreeHead.empty() : heads.getLast().head();
    if (!head.sealedAt().isAfter(before.sealedAt())) {
      findings.add(place, "it was not sealed later than the head before it");
    }
    if (!head.signedBy(key, before)) {
      findings.add(place, "the registry did not sign it, or not after the head before it");
    }
    heads.add(row);
  }

  private static String name(TreeTip.Tile tile) {
    return "tile " + tile.level() + "/" + tile.index();
  }

  /// Takes notice of a subject registered by the entry that is taken next.
  void register(SubjectKind kind) {
    registered.merge(kind, 1L, Long::sum);
  }

  /// Takes notice of a subject whose registration was forgotten, and its kind with it.
  void registerUnknown() {
    unknown++;
  }

  /// Each kind is counted at least as often as is known, and all together exactly.
  private boolean counts(HeadRow row) {
    long persons = row.persons() - count(SubjectKind.PERSON);
    long organisations = row.organisations() - count(SubjectKind.ORGANISATION);
    long publicBodies = row.publicBodies() - count(SubjectKind.PUBLIC_BODY);
    return persons >= 0
        && organisations >= 0
        && publicBodies >= 0
        && persons + organisations + publicBodies == unknown;
  }

  private long count(SubjectKind kind) {
    return registered.getOrDefault(kind, 0L);
  }

  /// Takes the next entry in order of position.
  void take(Hash entry) {
    tip.add(Merkle.leaf(entry), full);
    for (TreeTip.Tile tile : full) {
      if (!tile.equals(tiles.remove(name(tile)))) {
        findings.add(name(tile), "it is not stored as the entries give it");
      }
    }
    full.clear();
    while (nextHead < heads.size() && heads.get(nextHead).head().size() <= tip.size()) {
      HeadRow row = heads.get(nextHead++);
      TreeHead head = row.head();
      if (head.size() != tip.size() || !head.root().equals(tip.root())) {
        findings.add(
            "head of size " + head.size(),
            "its root is not that of the entries before position " + head.size());
      }
      if (!counts(row)) {
        findings.add(
            "head of size " + head.size(), "it counts other subjects than were registered");
      }
    }
    known
        .filter(head -> head.size() == tip.size() && !head.root().equals(tip.root()))
        .ifPresent(head ->
            findings.add("known head of size " + head.size(), "the ledger has another history"));
  }

  /// Says what is left over at the end.
  void end() {
    long size = tip.size();
    if (nextHead < heads.size()) {
      findings.add(
          "position " + size,
          "the entries end here, but a head speaks of " + heads.getLast().head().size());
    } else if (!heads.isEmpty() && heads.getLast().head().size() < size) {
      findings.add(
          "position " + heads.getLast().head().size(),
          "entries stand behind the last head, unsealed");
    } else if (heads.isEmpty() && size > 0) {
      findings.add("position 0", "no head seals the entries");
    }
    tiles.keySet().stream()
        .min(String::compareTo)
        .ifPresent(tile -> findings.add(tile, "it stands for no entries"));
    known
        .filter(head -> head.size() > size)
        .ifPresent(head ->
            findings.add(
                "position " + size,
                "the tail was cut: the known head speaks of " + head.size() + " entries"));
  }

  long size() {
    return tip.size();
  }

  Hash root() {
    return tip.root();
  }
}
