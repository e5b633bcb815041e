package org.goodfaith.core.ledger;

import java.util.Comparator;
import java.util.List;
import org.goodfaith.core.subject.SubjectKey;

/// Payloads to be deleted together or not at all: what hangs together goes together, so that no
/// older version of a record comes back. It is done only where nothing was added to its chains
/// since they were looked at.
///
/// @param chains at least one
public record Forgetting(List<Chain> chains) {
  /// Reason of entries whose retention has ended.
  public static final String EXPIRED = "expired";

  /// Reason of inquiries whose trace has ended. They said nothing of where the subject stands, so
  /// that answers of the past stay what they were.
  public static final String INQUIRY_TRACE = "inquiry-trace";

  private static final String ERASED = "erased by ";

  /// Copies the list.
  public Forgetting {
    chains = List.copyOf(chains);
  }

  /// @return the reason of an erasure
  public static String erasedBy(String officer) {
    return ERASED + officer;
  }

  /// @return whether it is the reason of an erasure
  public static boolean erased(String reason) {
    return reason.startsWith(ERASED);
  }

  /// @return how many payloads
  public int size() {
    return chains.stream().mapToInt(chain -> chain.targets().size()).sum();
  }

  /// What goes from one chain.
  ///
  /// @param subject whose chain
  /// @param seen how many entries it had when it was looked at
  /// @param targets entries whose payload is there
  public record Chain(SubjectKey subject, int seen, List<Target> targets) {
    /// Copies the list, in order of the chain.
    public Chain {
      targets = targets.stream().sorted(Comparator.comparingInt(Target::seq)).toList();
    }
  }

  /// An entry whose payload goes.
  ///
  /// @param seq number in its chain
  /// @param reason code
  public record Target(int seq, String reason) {}
}
