package org.goodfaith.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.jspecify.annotations.Nullable;

/// The sentences of a notice about the file as a whole: what happened, what was asked, and what its
/// reader can do.
final class FileNoticeWords {
  private final SayTold say;
  private final SayAsk asked;
  private final NoticeWords words;
  private final Notice notice;
  private final Question now;
  private final String day;

  FileNoticeWords(SayTold say, SayAsk asked, Notice notice, Question now) {
    this.say = say;
    this.asked = asked;
    this.words = new NoticeWords(say);
    this.notice = notice;
    this.now = now;
    this.day = Words.words(notice.since());
  }

  /// @return what happened
  List<String> said() {
    return switch (notice.matter()) {
      case LINK -> List.of(say.link(day), say.linkRestricts());
      case UNLINK -> List.of(linkFell() ? say.unlinkKin(day) : say.unlink(day));
      case FREEZE -> done(say.freeze(day));
      case THAW -> done(say.thaw(day));
      case DEATH -> List.of(say.death(source(), day));
      case DEATH_WITHDRAWN -> List.of(say.deathWithdrawn(source(), day), say.deathUndone());
      case REVIEW_ASKED, REMEDY_ASKED -> asked(petition());
      case REVIEW_DECIDED, REMEDY_DECIDED -> List.of(decided(petition()));
      case REMEDY_OFFERED -> offered(petition());
      case REQUEST_LAPSED ->
          List.of(claim(petition()) == null ? asked.lapsed() : asked.claimLapsed());
      case REPRESENTATION_CLAIMED -> claimed(petition());
      case CLAIM_REFUSED -> List.of(refused());
      case REPRESENTATIVE_ACCEPTED -> List.of(right(), say.documentSeen());
      case REPRESENTATIVE_ENDED -> List.of(right(), say.endedOn(day));
      case ADDRESS_CHANGED -> readdressed();
      case ERASURE -> List.of(say.erasure(day), say.erasureStays());
      case LISTING, TAKEN_DOWN, DECISION, LAPSE, CORRECTION, WITHDRAWAL, ANNULMENT, REPAIR ->
          throw new RegistryBug("it is about a record: " + notice.matter());
    };
  }

  /// @return the request that it is about, in words; empty where it is about none
  List<String> request() {
    if (!(notice.about() instanceof Notice.About.OfPetition one)) {
      return List.of();
    }
    Petition petition = one.asked().petition();
    return List.of(
        petition.request().claim() == null
            ? say.asked(Words.words(petition.made().day()), title(petition))
            : title(petition) + asked.stop());
  }

  /// @return what can be done now
  List<String> next() {
    return switch (notice.matter()) {
      case LINK -> List.of(say.linkWrong());
      case UNLINK -> List.of(say.unlinkWrong());
      case FREEZE -> List.of(say.freezeNext(), say.notYou());
      case THAW -> List.of(say.thawNext(), say.notYou());
      case DEATH -> List.of(say.deathWrong(source()));
      case DEATH_WITHDRAWN -> List.of(say.nothingToDo(), say.tellRegistry());
      case REVIEW_ASKED, REMEDY_ASKED -> List.of(say.askedNext());
      case REVIEW_DECIDED, REMEDY_DECIDED ->
          List.of(open(petition()) ? say.appealNext() : say.nothingToDo());
      case REMEDY_OFFERED -> List.of(say.offeredNext());
      case REQUEST_LAPSED, CLAIM_REFUSED -> List.of(say.nothingToDo());
      case REPRESENTATION_CLAIMED -> List.of(wrongClaim(petition()));
      case REPRESENTATIVE_ACCEPTED -> List.of(wrongRight());
      case REPRESENTATIVE_ENDED -> List.of(say.tellRegistry());
      case ADDRESS_CHANGED -> List.of(say.notYou());
      case ERASURE -> List.of(say.erasureNext());
      case LISTING, TAKEN_DOWN, DECISION, LAPSE, CORRECTION, WITHDRAWAL, ANNULMENT, REPAIR ->
          throw new RegistryBug("it is about a record: " + notice.matter());
    };
  }

  /// Nobody parted them: the link counts for nothing.
  private boolean linkFell() {
    return notice.about() instanceof Notice.About.OfFile(var entry)
        && entry.body() instanceof EntryBody.Linked;
  }

  private List<String> readdressed() {
    if (notice.about() instanceof Notice.About.OfFile(var entry)
        && entry.body() instanceof EntryBody.Readdressed one) {
      List<String> all = new ArrayList<>(List.of(say.addressChanged(day, way(one.channel()))));
      Representation.acting(one.by()).ifPresent(name -> all.add(say.actedFor(name)));
      return all;
    }
    throw new RegistryBug("it is about an address: " + notice.matter());
  }

  private static String way(String channel) {
    SayNotices names = Tongue.say(SayNotices.class);
    return switch (channel) {
      case "e-mail" -> names.eMail();
      case "letter" -> names.letter();
      default -> names.webhook();
    };
  }

  private List<String> done(String what) {
    List<String> all = new ArrayList<>(List.of(what));
    by().ifPresent(name -> all.add(say.actedFor(name)));
    return all;
  }

  /// Who acted for the subject, where somebody did.
  private Optional<String> by() {
    return notice.entered().map(Entered::enteredBy).flatMap(Representation::acting);
  }

  private String source() {
    String code = notice.entered().map(Entered::source).orElse("?");
    return now.rulebook().on(now.asOf()).source(code).map(SourceRule::title).orElse(code);
  }

  private PetitionCase petition() {
    if (notice.about() instanceof Notice.About.OfPetition one) {
      return one.asked();
    }
    throw new RegistryBug("it is about a request: " + notice.matter());
  }

  private String title(Petition petition) {
    return new AskWords(asked, now).title(petition);
  }

  private List<String> asked(PetitionCase one) {
    Petition petition = one.petition();
    List<String> all = new ArrayList<>(List.of(say.asked(day, title(petition))));
    Hand.account(petition.request().enteredBy())
        .ifPresent(_ -> all.addAll(List.of(say.onPaper(source()), say.notSaidSo())));
    by().ifPresent(name -> all.add(say.actedFor(name)));
    if (petition.suspends() && petition.open()) {
      all.add(asked.waits());
    }
    if (petition.request().remedy()) {
      all.add(say.makerAnswers());
    }
    if (petition.open()) {
      one.by(now.rulebook()).ifPresent(last -> all.add(asked.decideBy(Words.words(last))));
    }
    return all;
  }

  private String decided(PetitionCase one) {
    boolean review = one.petition().request().review();
    Act act = notice.entered().map(Entered::act).orElse(null);
    if (act instanceof Act.Decision decision) {
      return outcome(review, decision.outcome()) + words.reasons(decision.text());
    }
    if (act instanceof Act.AppealDecision decision) {
      return say.onAppeal()
          + " "
          + outcome(review, decision.outcome())
          + words.reasons(decision.text());
    }
    return say.decided(day);
  }

  private String outcome(boolean review, Outcome outcome) {
    boolean granted = outcome == Outcome.UPHELD;
    return granted
        ? review ? asked.setAside(day) : asked.madeGood(day)
        : review ? asked.stands(day) : asked.notGood(day);
  }

  private static @Nullable RepresentationClaim claim(PetitionCase one) {
    return one.petition().request().claim();
  }

  private List<String> claimed(PetitionCase one) {
    List<String> all = new ArrayList<>(List.of(say.claimedOn(day)));
    all.add(say.claimSays(NoticeWords.oneLine(one.petition().request().text())));
    if (one.petition().open()) {
      one.by(now.rulebook()).ifPresent(last -> all.add(asked.decideBy(Words.words(last))));
    }
    return all;
  }

  private String refused() {
    Act act = notice.entered().map(Entered::act).orElse(null);
    boolean appeal = act instanceof Act.AppealDecision;
    return (appeal ? say.onAppeal() + " " : "") + say.claimRefused(day);
  }

  private String wrongClaim(PetitionCase one) {
    RepresentationClaim claim = claim(one);
    return claim == null
        ? say.tellRegistry()
        : switch (claim.as()) {
          case LAWYER -> say.claimLawyerNext();
          case GUARDIAN -> say.claimGuardianNext();
          case HEIR -> say.tellRegistry();
        };
  }

  private static boolean open(PetitionCase one) {
    Petition petition = one.petition();
    return petition.state() == Petition.State.REJECTED && petition.appeal() == null;
  }

  private List<String> offered(PetitionCase one) {
    List<String> all = new ArrayList<>();
    if (notice.entered().map(Entered::act).orElse(null) instanceof RemedyAnswer answer) {
      all.add(say.offered(answer.by(), NoticeWords.oneLine(answer.text())));
    }
    if (one.petition().open()) {
      one.by(now.rulebook()).ifPresent(last -> all.add(asked.decideBy(Words.words(last))));
    }
    return all;
  }

  private Representative representative() {
    if (notice.about() instanceof Notice.About.OfRight one) {
      return one.right();
    }
    throw new RegistryBug("it is about a right to act: " + notice.matter());
  }

  private String right() {
    return new AskWords(asked, now).right(representative());
  }

  private String wrongRight() {
    return switch (representative().right().as()) {
      case LAWYER -> say.lawyerNext();
      case GUARDIAN -> say.guardianNext();
      case HEIR -> say.tellRegistry();
    };
  }
}
