package org.goodfaith.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Petitions, harmed decisions and rights to act, in sentences.
final class AskWords {
  private final SayAsk say;
  private final Question now;
  private final AboutWords about;

  AskWords(SayAsk say, Question now) {
    this.say = say;
    this.now = now;
    this.about = new AboutWords(say, now.rulebook().on(now.asOf()));
  }

  String title(Petition petition) {
    Result result = petition.request().result();
    RepresentationClaim claim = petition.request().claim();
    if (claim != null) {
      return say.claim(claim.by(), as(claim.as()));
    }
    return result == null
        ? say.remedy(about.harm(petition.request().about()))
        : say.review(title(result));
  }

  /// @return what the law calls the result
  String title(Result result) {
    return about.title(result);
  }

  List<String> sentences(PetitionCase one) {
    Petition petition = one.petition();
    List<String> all = new ArrayList<>();
    all.add(say.askedOn(Words.words(petition.made().day())));
    claimed(all, petition);
    petition
        .answers()
        .forEach(reply ->
            all.add(say.answered(reply.by(), Words.words(reply.mark().day()), reply.text())));
    decided(all, petition, petition.decision());
    var appeal = petition.appeal();
    if (appeal != null) {
      all.add(say.appealed(Words.words(appeal.day())));
    }
    decided(all, petition, petition.onAppeal());
    if (petition.open()) {
      if (petition.suspends()) {
        all.add(say.waits());
      }
      one.by(now.rulebook()).ifPresent(day -> all.add(say.decideBy(Words.words(day))));
    }
    if (petition.state() == Petition.State.LAPSED) {
      all.add(petition.request().claim() == null ? say.lapsed() : say.claimLapsed());
    }
    return all;
  }

  private void claimed(List<String> all, Petition petition) {
    RepresentationClaim claim = petition.request().claim();
    if (claim != null) {
      all.add(say.claimed(scope(claim.scope()), Words.words(claim.until())));
    }
    Mark against = petition.against();
    if (against != null) {
      all.add(say.claimOpposed(Words.words(against.day())));
    }
    if (petition.state() == Petition.State.TAKEN_BACK) {
      all.add(say.claimTakenBack());
    }
  }

  private void decided(List<String> all, Petition petition, @Nullable Decided decided) {
    if (decided != null) {
      String day = Words.words(decided.mark().day());
      boolean granted = decided.outcome() == Outcome.UPHELD;
      boolean review = petition.request().review();
      if (petition.request().claim() != null) {
        all.add(granted ? say.claimAccepted(day) : say.claimRefused(day));
        return;
      }
      all.add(
          granted
              ? review ? say.setAside(day) : say.madeGood(day)
              : review ? say.stands(day) : say.notGood(day));
    }
  }

  String harm(Harm harm) {
    String day = Words.words(harm.through());
    return switch (harm.sort()) {
      case CHECK -> say.harmCheck(harm.by(), harm.title(), day);
      case REPORT -> say.harmReport(harm.by(), harm.title(), day);
      case MEASURE -> say.harmMeasure(harm.title(), Words.words(harm.from()), day);
    };
  }

  String right(Representative one) {
    Representation right = one.right();
    Mark ended = one.ended();
    return say.right(
        right.by(),
        as(right.as()),
        scope(right.scope()),
        Words.words(right.day()),
        Words.words(ended == null ? right.until() : ended.day()));
  }

  private String as(Representation.As as) {
    return as(say, as);
  }

  private String scope(Representation.Scope scope) {
    return scope(say, scope);
  }

  static String as(SayAsk say, Representation.As as) {
    return switch (as) {
      case GUARDIAN -> say.guardian();
      case LAWYER -> say.lawyer();
      case HEIR -> say.heir();
    };
  }

  static String scope(SayAsk say, Representation.Scope scope) {
    return switch (scope) {
      case READ -> say.scopeRead();
      case CONTEST -> say.scopeContest();
      case ALL -> say.scopeAll();
    };
  }

  String task(PetitionCase.Task task) {
    return switch (task) {
      case REVIEW -> say.taskReview();
      case REMEDY -> say.taskRemedy();
      case CLAIM -> say.taskClaim();
      case APPEAL -> say.taskAppeal();
    };
  }

  String act(String code) {
    return switch (code) {
      case "appeal" -> say.appeal();
      case "appeal-decision" -> say.decideAppeal();
      case "extension" -> say.extend();
      case "remedy-answer" -> say.answer();
      case "representation-end" -> say.claimNo();
      default -> say.decide();
    };
  }
}
