package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.MayAct;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.jspecify.annotations.Nullable;

/// Says in sentences how a record stands: who objected, who has to do what by when, and how it
/// ended.
final class DueWords {
  private final SayDue say;
  private final Question now;
  private final boolean own;

  /// @param own whether the subject itself is reading
  DueWords(SayDue say, Question now, boolean own) {
    this.say = say;
    this.now = now;
    this.own = own;
  }

  String title(RecordHistory history) {
    var record = history.record().record();
    return now.rulebook()
        .on(record.day())
        .kind(record.kind())
        .map(RecordKind::title)
        .orElse(record.kind());
  }

  /// @return the title of the source, its code where the law of today does not know it
  String source(RecordHistory history) {
    String code = history.record().source();
    return now.rulebook().on(now.asOf()).source(code).map(source -> source.title()).orElse(code);
  }

  List<String> sentences(RecordHistory history) {
    List<String> all = new ArrayList<>();
    switch (history.place()) {
      case ENDED -> all.add(say.ended());
      case SET_ASIDE ->
          all.add(say.setAside(ReasonWords.here().setAside(history.cause(), history.why())));
      case STANDS -> {
        // The disputes say the rest.
      }
    }
    List<WorkQueue.Item> waits = WorkQueue.of(history, now);
    history.proceedings().disputes().forEach(dispute -> dispute(all, dispute, waits));
    history.proceedings().repairs().forEach(repair -> repair(all, repair, waits));
    if (own) {
      repairRight(all, history);
    }
    return all;
  }

  private void dispute(List<String> all, Dispute dispute, List<WorkQueue.Item> waits) {
    String day = Words.words(dispute.made().day());
    String ground = ReasonWords.ground(dispute.ground());
    all.add(own ? say.youObjected(day, ground) : say.objected(day, ground));
    if (dispute.open() && dispute.owed() == null) {
      all.add(dispute.suspends() ? say.waits() : say.waitsNot());
      if (dispute.restricts()) {
        all.add(Tongue.say(SayBeside.class).restricted());
      }
    }
    answer(all, dispute);
    Decided decision = dispute.decision();
    if (decision != null) {
      all.add(say.decided(Words.words(decision.mark().day()), outcome(decision.outcome())));
    } else if (dispute.open() && dispute.decideBy() != null) {
      all.add(say.decideBy(Words.words(dispute.decideBy())));
    }
    appeal(all, dispute, waits);
    correction(all, dispute);
    switch (dispute.state()) {
      case OPEN, DECIDED -> {
        // Said already.
      }
      case REMOVED -> {
        if (dispute.owed() == null) {
          all.add(say.removed());
        }
      }
      case BOTH_SIDES -> all.add(say.bothSides());
      case STOPPED -> all.add(say.stopped());
    }
  }

  private void correction(List<String> all, Dispute dispute) {
    Owed owed = dispute.owed();
    if (owed != null && owed.until() != null) {
      String day = Words.words(owed.until());
      all.add(owed.removed() ? say.uncorrected(day) : say.correctionBy(day));
    } else if (owed != null) {
      all.add(say.correctionDue());
    }
  }

  private void answer(List<String> all, Dispute dispute) {
    if (dispute.answer() != null) {
      all.add(say.answered(Words.words(dispute.answer().day())));
    } else if (dispute.decision() == null && dispute.answerBy() != null) {
      String by = Words.words(dispute.answerBy());
      boolean late = now.asOf().isAfter(dispute.answerBy());
      all.add(late ? say.unanswered(by) : say.answerBy(by));
    }
  }

  private void appeal(List<String> all, Dispute dispute, List<WorkQueue.Item> waits) {
    if (dispute.appeal() == null) {
      return;
    }
    String day = Words.words(dispute.appeal().day());
    Decided onAppeal = dispute.onAppeal();
    Optional<LocalDate> by = by(waits, WorkQueue.Task.APPEAL);
    if (onAppeal == null && by.isPresent()) {
      all.add(say.appealedBy(day, Words.words(by.get())));
    } else {
      all.add(say.appealed(day));
    }
    if (onAppeal != null) {
      all.add(say.appealDecided(Words.words(onAppeal.mark().day()), onAppeal(onAppeal.outcome())));
    }
  }

  private static Optional<LocalDate> by(List<WorkQueue.Item> waits, WorkQueue.Task task) {
    return waits.stream()
        .filter(item -> item.task() == task)
        .flatMap(item -> Optional.ofNullable(item.by()).stream())
        .findFirst();
  }

  private void repair(List<String> all, Repair repair, List<WorkQueue.Item> waits) {
    if (repair.decided() != null) {
      String day = Words.words(repair.decided().day());
      all.add(repair.granted() ? say.repairGranted(day) : say.repairRefused(day));
      return;
    }
    by(waits, WorkQueue.Task.REPAIR)
        .ifPresent(
            by -> all.add(say.repairAsked(Words.words(repair.asked().day()), Words.words(by))));
  }

  /// What is missing before repair can be asked for, from when on it can be, and when the listing
  /// ends without.
  private void repairRight(List<String> all, RecordHistory history) {
    MayAct may = new MayAct(history, now);
    if (may.refuse("repair-request").isEmpty()) {
      all.add(say.repairNow());
      return;
    }
    SayReasons reasons = Tongue.say(SayReasons.class);
    for (MayAct.RepairTerms terms : may.repairTerms()) {
      String from = Words.words(terms.from());
      if (!terms.needs().isEmpty()) {
        all.add(reasons.repairNeeds(terms.list(), may.kindTitle(terms.needs()), from));
      } else if (terms.from().isAfter(now.asOf())) {
        all.add(reasons.repairOn(terms.list(), from));
      } else {
        continue; // it was asked for already
      }
      if (terms.through() != null) {
        all.add(reasons.repairEnds(Words.words(terms.through())));
      }
    }
  }

  String outcome(Outcome outcome) {
    return outcome(say, outcome);
  }

  /// An appeal takes nothing from the subject: who rejects it leaves what was decided before.
  String onAppeal(Outcome outcome) {
    return outcome == Outcome.REJECTED ? say.decidedBefore() : outcome(outcome);
  }

  static String outcome(SayDue say, Outcome outcome) {
    return switch (outcome) {
      case REJECTED -> say.rejected();
      case UPHELD -> say.upheld();
      case CORRECTED -> say.corrected();
      case SUPPLEMENTED -> say.supplemented();
      case DISCLOSURE_STOPPED -> say.disclosureStopped();
      case TAKEN_OFF_LIST -> say.takenOffList();
    };
  }

  String task(WorkQueue.Task task) {
    return switch (task) {
      case ANSWER -> say.taskAnswer();
      case CORRECTION -> say.taskCorrection();
      case WITHDRAWAL -> say.taskWithdrawal();
      case DECISION -> say.taskDecision();
      case APPEAL -> say.taskAppeal();
      case REPAIR -> say.taskRepair();
      case APPROVAL -> say.taskApproval();
      case CERTIFICATION -> say.taskCertification();
    };
  }

  /// @return how far away a day is
  String away(@Nullable LocalDate by) {
    if (by == null) {
      return say.noDay();
    }
    long days = ChronoUnit.DAYS.between(now.asOf(), by);
    return days < 0 ? say.late(-days) : days == 0 ? say.today() : say.inDays(days);
  }
}
