package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.core.base.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /// One published case, its fields found by name; the files are one flat object per line.
  record Published(String line) {
    String text(String name) {
      return found("\"" + name + "\":\"([^\"]*)\"");
    }

    long number(String name) {
      return Long.parseUnsignedLong(found("\"" + name + "\":([0-9]+)"));
    }

    boolean refused() {
      return line.contains("\"wantErr\":true");
    }

    List<byte[]> proof() {
      List<byte[]> proof = new ArrayList<>();
      if (!line.contains("\"proof\":null")) {
        Matcher item = Pattern.compile("\"([^\"]*)\"").matcher(found("\"proof\":\\[([^]]*)]"));
        while (item.find()) {
          proof.add(Base64.getDecoder().decode(item.group(1)));
        }
      }
      return proof;
    }

    private String found(String pattern) {
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      assertThat(matcher.find()).as("%s in %s", pattern, line).isTrue();
      return matcher.group(1);
    }

    @Override
    public String toString() {
      return text("name");
    }
  }

  static List<Published> inclusion() throws IOException {
    return published("/merkle/inclusion.jsonl");
  }

  static List<Published> consistency() throws IOException {
    return published("/merkle/consistency.jsonl");
  }

  private static List<Published> published(String resource) throws IOException {
    var stream = Objects.requireNonNull(MerkleTest.class.getResourceAsStream(resource));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<Published> all = reader.lines().map(Published::new).toList();
      assertThat(all).hasSize(98);
      return all;
    }
  }

  /// A hash of any other length than 32 bytes is none: such a case is refused before it is tried.
  private static boolean wellFormed(Stream<byte[]> hashes) {
    return hashes.allMatch(hash -> hash.length == 32);
  }

  /// Some cases have words in place of roots, to be compared and nothing else.
  private static Hash rootOf(byte[] bytes) {
    return bytes.length == 32 ? Hash.ofBytes(bytes) : Hash.of(bytes);
  }

  private static List<Hash> hashes(List<byte[]> bytes) {
    return bytes.stream().map(Hash::ofBytes).toList();
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inclusion")
  void a_published_proof_of_inclusion_is_judged_as_published(Published one) {
    byte[] root = decoded(one.text("root"));
    byte[] leaf = decoded(one.text("leafHash"));
    boolean holds =
        wellFormed(Stream.concat(Stream.of(root, leaf), one.proof().stream()))
            && Merkle.includes(
                one.number("leafIdx"),
                one.number("treeSize"),
                Hash.ofBytes(leaf),
                hashes(one.proof()),
                Hash.ofBytes(root));
    assertThat(holds).isEqualTo(!one.refused());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("consistency")
  void a_published_proof_of_consistency_is_judged_as_published(Published one) {
    byte[] root1 = decoded(one.text("root1"));
    byte[] root2 = decoded(one.text("root2"));
    boolean holds =
        wellFormed(one.proof().stream())
            && Merkle.consistent(
                one.number("size1"),
                one.number("size2"),
                rootOf(root1),
                rootOf(root2),
                hashes(one.proof()));
    assertThat(holds).isEqualTo(!one.refused());
  }

  @Test
  void leaves_and_nodes_hash_under_different_prefixes() {
    assertThat(Merkle.emptyRoot()).hasToString(EMPTY);
    assertThat(Merkle.leaf(new byte[0]))
        .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    Hash one = Hash.of(new byte[] {1});
    Hash two = Hash.of(new byte[] {2});
    assertThat(Merkle.leaf(one)).isEqualTo(Merkle.leaf(one.bytes()));
    byte[] both = new byte[64];
    System.arraycopy(one.bytes(), 0, both, 0, 32);
    System.arraycopy(two.bytes(), 0, both, 32, 32);
    assertThat(Merkle.node(one, two)).isEqualTo(Hash.of(new byte[] {1}, both));
    assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(one, two));
  }

  @Test
  void every_proof_made_holds_for_its_leaf_and_for_no_other() {
    Random random = new Random(1);
    for (int size = 1; size <= 40; size++) {
      List<Hash> leaves = TreeTipTest.leaves(size);
      Hash root = Merkle.root(leaves);
      for (int index = 0; index < size; index++) {
        List<Hash> proof = Merkle.inclusionProof(index, leaves);
        assertThat(Merkle.includes(index, size, leaves.get(index), proof, root)).isTrue();
        int other = random.nextInt(size);
        if (other != index) {
          assertThat(Merkle.includes(other, size, leaves.get(index), proof, root)).isFalse();
          assertThat(Merkle.includes(index, size, leaves.get(other), proof, root)).isFalse();
        }
      }
    }
  }
}
