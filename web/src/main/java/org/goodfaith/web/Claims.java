package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.subject.SubjectName;

/// Claims to act for somebody, by the account that makes them.
///
/// From what is answered nobody can tell whether the registry knows whom they name. A claim about
/// somebody unknown begins a file that holds nothing else, so that it goes the same way as any
/// other; every answer comes at a whole second after the question; a claim has a number of its own,
/// made of chance, that says nothing of the file; and its claimant sees it under that number and
/// its own words, not under what the registry calls whom it is about.
@Singleton
public final class Claims {
  static final String ACT = "representation-claim";
  private static final String REFERENCE = "claim-";
  private static final int NUMBER_DIGITS = 20;
  private static final int CHANCE_BYTES = 16;
  private static final long BEAT_NANOS = Duration.ofSeconds(1).toNanos();

  /// How many claims of one account may wait at once, or be made on one day: nobody fills the
  /// registry with strangers, nor by taking back what was claimed.
  private static final int MOST = 10;

  private static final SecureRandom CHANCE = new SecureRandom();

  /// Who counts an account's claims and who enters one more are one at a time.
  private static final ReentrantLock ENTERING = new ReentrantLock();

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who claims
  public Claims(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// What is claimed, as it was written.
  ///
  /// @param kind of whom it is about: `person`, `organisation` or `public-body`
  /// @param scheme of the identifier
  /// @param subject value of the identifier
  /// @param as `guardian`, `lawyer` or `heir`
  /// @param scope `read`, `contest` or `all`
  /// @param until last day
  /// @param text why, in the claimant's words
  /// @param document the proof; empty where none came, which is refused
  /// @param once what makes the same claim sent twice one; empty where each is one of its own
  public record Asked(
      String kind,
      String scheme,
      String subject,
      String as,
      String scope,
      String until,
      String text,
      Optional<Document> document,
      String once) {
    /// Line ends of forms become those of the ledger.
    public Asked {
      text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
  }

  /// @return something that makes a claim sent twice from one page one
  public static String chance() {
    byte[] bytes = new byte[CHANCE_BYTES];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Enters a claim.
  ///
  /// @return its number
  public String ask(Asked asked) {
    ENTERING.lock();
    try {
      return entered(asked);
    } finally {
      ENTERING.unlock();
    }
  }

  /// Whatever is asked about claims is answered at a whole second: what a file holds takes time to
  /// read, and how long it took would tell of it.
  ///
  /// @param answer works out all that is answered
  public static <T> T answered(Supplier<T> answer) {
    long began = System.nanoTime();
    try {
      return answer.get();
    } finally {
      untilBeat(began);
    }
  }

  private String entered(Asked asked) {
    Question now = ask.now();
    if (own(now).stream().filter(one -> waitsOrIsOf(one, now.asOf())).count() >= MOST) {
      throw tooMany().exception();
    }
    ClaimDesks desks = new ClaimDesks(ask.law());
    SourceRule office = desks.office(asked.scheme());
    String number = number(asked);
    String kind = desks.kind(asked.scheme(), asked.kind());
    List<String> kinds =
        Stream.concat(Stream.of(kind), Arrays.stream(SubjectKind.values()).map(SubjectKind::code))
            .toList();
    GroupOutcome outcome = submit(now, office, asked, number, kind);
    for (int i = 1; otherKind(outcome) && i < kinds.size(); i++) {
      outcome = submit(now, office, asked, number, kinds.get(i));
    }
    if (outcome instanceof GroupOutcome.Refused refused) {
      throw Problem.of(422, refused.faults().getFirst()).exception();
    }
    keep(outcome, asked);
    return number;
  }

  private static boolean waitsOrIsOf(PetitionCase one, LocalDate day) {
    return one.petition().open() || one.petition().made().day().equals(day);
  }

  /// Whoever claims need not know how the registry holds a file, and does not learn it.
  private static boolean otherKind(GroupOutcome outcome) {
    return outcome instanceof GroupOutcome.Refused refused
        && refused.faults().getFirst().reason() == IntakeFault.Reason.WRONG_SUBJECT
        && SubjectKind.ofCode(refused.faults().getFirst().allowed()).isPresent();
  }

  private GroupOutcome submit(
      Question now, SourceRule office, Asked asked, String number, String kind) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    String name = visitor.signedIn().name();
    texts.put(RowField.ACT, ACT);
    texts.put(RowField.ABOUT, kind);
    texts.put(RowField.SCHEME, asked.scheme());
    texts.put(RowField.SUBJECT, asked.subject());
    texts.put(RowField.DAY, ask.today().toString());
    texts.put(RowField.ENTERED_BY, RepresentationClaim.enteredBy(name));
    texts.put(RowField.REFERENCE, REFERENCE + number);
    texts.put(RowField.TO, asked.as());
    texts.put(RowField.REPRESENTATIVE, name);
    texts.put(RowField.SCOPE, asked.scope());
    texts.put(RowField.UNTIL, asked.until());
    texts.put(RowField.TEXT, asked.text());
    asked.document().ifPresent(one -> texts.put(RowField.EVIDENCE_DIGEST, one.digest().hex()));
    Place place = Place.ofLine("claim", 1);
    SourceRow row = new SourceRow(place, texts, Map.of());
    return new SubmitRows(new AdmitRows(now.rulebook(), ask.today(), office), wiring.store())
        .submit(List.of(new SourceItem.Group(place, 1, List.of(row))), _ -> Optional.empty())
        .getFirst();
  }

  /// Of somebody unknown there is no file to keep it beside before the entry is there. Where the
  /// machine fails in between, the same claim sent again keeps it.
  private void keep(GroupOutcome outcome, Asked asked) {
    List<EntryRef> refs =
        switch (outcome) {
          case GroupOutcome.Accepted one -> one.added();
          case GroupOutcome.Duplicate one -> one.already();
          case GroupOutcome.Refused _ -> List.of();
        };
    for (EntryRef ref : refs) {
      asked.document().ifPresent(one -> wiring.documents().keep(ref.subject(), one));
    }
  }

  /// The identifier is part of it, so that one page's number never meets that of another file; and
  /// chance is, which is kept nowhere, so that nobody finds the identifier by trying.
  private String number(Asked asked) {
    String chance = asked.once().isEmpty() ? chance() : asked.once();
    String all =
        String.join(
            "\n",
            chance,
            visitor.signedIn().name(),
            asked.scheme(),
            asked.subject(),
            asked.as(),
            asked.scope(),
            asked.until(),
            asked.document().map(one -> one.digest().hex()).orElse(""),
            asked.text());
    return Hash.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, NUMBER_DIGITS);
  }

  /// @return schemes of identifiers by which a claim may name whom it is about
  public List<String> schemes() {
    return new ClaimDesks(ask.law()).schemes();
  }

  /// Waits until a whole number of seconds has passed, whatever there was to do.
  private static void untilBeat(long began) {
    long taken = System.nanoTime() - began;
    long end = began + Math.ceilDiv(taken, BEAT_NANOS) * BEAT_NANOS;
    while (end - System.nanoTime() > 0) {
      LockSupport.parkNanos(Math.max(TimeUnit.MICROSECONDS.toNanos(1), end - System.nanoTime()));
    }
  }

  /// @return every claim of the account signed in, the newest first
  public List<PetitionCase> own(Question now) {
    String name = visitor.signedIn().name();
    List<PetitionCase> own = new ArrayList<>();
    for (SubjectKey subject : wiring.representatives().filesOf(name, now.head())) {
      PetitionCase.of(wiring.ledger()::entriesOf, now, subject).stream()
          .filter(one -> one.root().subject().equals(subject) && by(one, name))
          .forEach(own::add);
    }
    own.sort(
        Comparator.comparingLong((PetitionCase one) -> one.entries().getFirst().position())
            .reversed());
    return own;
  }

  private static boolean by(PetitionCase one, String name) {
    RepresentationClaim claim = one.petition().request().claim();
    return claim != null && claim.by().equals(name);
  }

  /// @return its number, as its claimant knows it
  public static String number(PetitionCase one) {
    String reference = one.petition().request().reference();
    return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
  }

  /// @param number of a claim of the account signed in
  public PetitionCase find(Question now, String number) {
    return own(now).stream()
        .filter(one -> number(one).equals(number))
        .findFirst()
        .orElseThrow(() -> none().exception());
  }

  /// @return why the last decision refused it; empty where none did
  public static String why(PetitionCase one) {
    Decided last = one.petition().last();
    if (last == null || last.outcome() == Outcome.UPHELD) {
      return "";
    }
    EntryRef decision = last.mark().ref();
    return one.entries().stream()
        .filter(entry -> entry.ref().equals(decision))
        .map(entry -> entry.body() instanceof Entered entered ? reasons(entered.act()) : "")
        .findFirst()
        .orElse("");
  }

  private static String reasons(Act act) {
    return act instanceof Act.Decision one
        ? one.text()
        : act instanceof Act.AppealDecision other ? other.text() : "";
  }

  /// @return what the claimant may do about it now: `appeal`, `representation-end`
  public List<String> open(PetitionCase one, Question now) {
    return Stream.of("appeal", "representation-end")
        .filter(act -> refusal(one, act, now).isEmpty())
        .toList();
  }

  /// A guardian's claim that the subject does not want is taken back all the same.
  private static Optional<ActFault> refusal(PetitionCase one, String act, Question now) {
    return "representation-end".equals(act) && one.petition().open()
        ? Optional.empty()
        : one.refuse(act, now);
  }

  /// Asks another officer, or takes the claim back.
  ///
  /// @param number of the claim
  /// @param act `appeal` or `representation-end`
  /// @param text of an appeal, why
  public void step(String number, String act, String text) {
    Question now = ask.now();
    PetitionCase one = find(now, number);
    Optional<ActFault> fault = refusal(one, act, now);
    if (fault.isPresent()) {
      throw ActDoor.refusal(fault.get()).exception();
    }
    Petition.Request request = one.petition().request();
    SubjectKey subject = one.root().subject();
    ActDoor door = new ActDoor(wiring, ask, visitor, ActDoor.movedOn(), none());
    SourceRule office = ask.law().source(request.source()).orElseThrow(() -> none().exception());
    SubjectName name = door.nameOf(subject, "a step about a claim names its file");
    Map<RowField, String> texts = door.head(name, office, act);
    texts.put(RowField.ENTERED_BY, RepresentationClaim.enteredBy(visitor.signedIn().name()));
    texts.put(RowField.TARGET, request.reference());
    texts.put(RowField.TEXT, text.strip());
    texts.put(RowField.REASON, "appeal".equals(act) ? "" : "taken-back");
    texts.put(RowField.REFERENCE, REFERENCE + act + "-" + number(one));
    SourceRow row = new SourceRow(Place.ofLine("claim", 1), texts, Map.of());
    door.enter(now, office, subject, List.of(row), Optional.empty());
  }

  private static Problem none() {
    return new Problem(
        404,
        "claim.none",
        "number",
        "you made no such claim",
        "a number that your list of claims names",
        "Open the list of your claims and follow it from there.");
  }

  private static Problem tooMany() {
    return new Problem(
        429,
        "claim.too-many",
        "",
        "as many of your claims wait, or were made today, as may be",
        MOST + " claims that wait or were made today",
        "Wait until an officer has looked at one of them, and ask again on another day.");
  }
}
