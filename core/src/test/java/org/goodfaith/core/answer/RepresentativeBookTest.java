package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept between two looks names the files that reading every chain names.
class RepresentativeBookTest extends Town {
  private static final List<String> ACCOUNTS = List.of("anna", "ben", "lex");
  private static final LocalDate TODAY = day("2026-04-01");
  private static final LocalDate END = day("2027-04-01");

  private final RepresentativeBook book = new RepresentativeBook(registry);

  private static Act right(String account) {
    return new Representation(TODAY, As.LAWYER, account, Scope.READ, END, "officer", "ab");
  }

  private static Act claim(String account) {
    return new RepresentationClaim(TODAY, As.HEIR, account, Scope.ALL, END, "I am", "ab");
  }

  private void enter(int who, Act act, String reference) {
    registry.append(List.of(draft(0, who, act, reference, "")));
  }

  private List<SubjectKey> naming(String account) {
    List<SubjectKey> found = new ArrayList<>();
    for (long number = 1; number <= registry.figures().subjects(); number++) {
      SubjectKey subject = new SubjectKey(number);
      if (registry.entriesOf(subject).stream().anyMatch(entry -> names(entry, account))) {
        found.add(subject);
      }
    }
    return found;
  }

  private static boolean names(SealedEntry entry, String account) {
    return entry.body() instanceof Entered entered
        && (entered.act() instanceof Representation right && right.by().equals(account)
            || entered.act() instanceof RepresentationClaim claim && claim.by().equals(account));
  }

  private void forgetLast(int who) {
    SubjectKey subject = registry.find(person(who));
    EntryRef last = registry.entriesOf(subject).getLast().ref();
    registry.forget(last, "expired", TODAY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_enters_it_names_what_reading_everything_names(long seed) {
    Random random = new Random(seed);
    int named = 0;
    for (int round = 0; round < 60; round++) {
      int who = random.nextInt(12);
      String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
      switch (random.nextInt(4)) {
        case 0 -> enter(who, right(account), "x" + round);
        case 1 -> enter(who, claim(account), "x" + round);
        case 2 -> forgetLast(who);
        default -> enter(who, new Act.Statement(TODAY, "so"), "x" + round);
      }
      for (String one : ACCOUNTS) {
        assertThat(book.filesOf(one, registry.head())).as(one).isEqualTo(naming(one));
        named += naming(one).size();
      }
    }
    assertThat(named).isPositive();
    assertThat(book.filesOf("nobody", registry.head())).isEmpty();
  }

  @Test
  void a_second_look_reads_only_what_has_grown() {
    for (int who = 0; who < 20; who++) {
      enter(who, claim("anna"), "claim" + who);
    }
    assertThat(book.filesOf("anna", registry.head())).hasSize(20);
    assertThat(book.read()).isEqualTo(20);
    assertThat(book.filesOf("ben", registry.head())).isEmpty();
    assertThat(book.read()).isEqualTo(20);
    enter(7, right("ben"), "right7");
    enter(30, new Act.Statement(TODAY, "so"), "said30");
    assertThat(book.filesOf("ben", registry.head())).containsExactly(registry.find(person(7)));
    assertThat(book.read()).isEqualTo(21);
  }
}
