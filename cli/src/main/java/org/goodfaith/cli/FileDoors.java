package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Claims;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.Problem.ProblemException;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.PetitionJson;
import org.goodfaith.web.pages.OwnConsents;
import org.jspecify.annotations.Nullable;

/// The doors of the pages for what concerns a file as a whole, opened for a command.
final class FileDoors {
  private final OpenRegistry registry;
  private final RegistryWiring wiring;
  private final Ask ask;

  FileDoors(OpenRegistry registry, DataOptions data) {
    this.registry = registry;
    this.wiring =
        new RegistryWiring(
            registry,
            data.today == null
                ? DataOptions.clock()
                : InstantSource.fixed(
                    data.today.atTime(LocalTime.NOON).atZone(registry.zone()).toInstant()),
            new RegistryAccounts(registry.postgres().accounts()),
            List.of());
    this.ask = new Ask(wiring);
  }

  Question now() {
    return entered(ask::now);
  }

  Standing standing(SubjectKey subject) {
    return now().standing(registry.ledger(), subject);
  }

  /// @param whom scheme:value
  SubjectKey file(String whom) {
    return registry
        .vault()
        .find(AskOptions.identifier(whom))
        .orElseThrow(() ->
            new UserTrouble(
                "The registry holds no file under this identifier.", "Check scheme and value."));
  }

  PetitionCase petition(String name, String list) {
    EntryRef asked =
        EntryName.of(name, "a request", list).in(registry).orElseThrow(() -> none(name, list));
    return PetitionCase.of(registry.ledger()::entriesOf, now(), asked.subject()).stream()
        .filter(one -> one.root().equals(asked))
        .findFirst()
        .orElseThrow(() -> none(name, list));
  }

  /// Prints the newest request about something, asked just now.
  ///
  /// @param about as the request names it
  /// @param none where there is none
  /// @param json whether as JSON
  void printAsked(
      PrintWriter out, SubjectKey file, String about, Supplier<UserTrouble> none, boolean json) {
    Question now = now();
    PetitionCase asked =
        PetitionCase.of(registry.ledger()::entriesOf, now, file).stream()
            .filter(one -> one.petition().request().about().equals(about))
            .findFirst()
            .orElseThrow(none);
    if (json) {
      out.print(JsonText.of(json().petition(asked, now, List.of())));
    } else {
      String until = asked.by(now.rulebook()).map(day -> ", to be decided by " + day).orElse("");
      out.println("Asked: " + name(asked.root()) + until + ".");
    }
    out.flush();
  }

  static UserTrouble none(String name, String list) {
    return new UserTrouble(
        "There is no " + name + " here.", "'" + list + "' prints the names that there are.");
  }

  CommandActor actor(String account, SubjectKey file) {
    return CommandActor.of(registry, account, file, standing(file));
  }

  FileActs acts(CommandActor actor) {
    return new FileActs(wiring, ask, actor);
  }

  RecordActs recordActs(CommandActor actor) {
    return new RecordActs(wiring, ask, actor);
  }

  RecordAccess records(CommandActor actor) {
    return new RecordAccess(wiring, ask, actor);
  }

  OwnActs ownActs(CommandActor actor) {
    return new OwnActs(wiring, ask, actor);
  }

  OwnConsents consents(CommandActor actor) {
    return new OwnConsents(wiring, ask, records(actor));
  }

  Claims claims(CommandActor actor) {
    return new Claims(wiring, ask, actor);
  }

  FileAccess access(CommandActor actor) {
    return new FileAccess(wiring, ask, records(actor), actor);
  }

  PetitionJson json() {
    return new PetitionJson(registry.handles());
  }

  String name(EntryRef ref) {
    return registry.handles().handleOf(ref.subject()).text() + "/" + ref.seq();
  }

  /// @param file with a document, null for none
  static Optional<Document> document(@Nullable Path file) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return entered(() -> RecordAccess.read(bytes));
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + file + " cannot be read.", "Name a document that is there.", e);
    }
  }

  /// Does it; what the door refuses is said as every command says it.
  static <T> T entered(Supplier<T> act) {
    try {
      return act.get();
    } catch (ProblemException e) {
      var problem = e.problem();
      throw new UserTrouble(
          problem.detail()
              + " ["
              + problem.code()
              + "]"
              + (problem.allowed().isEmpty() ? "" : "\n    allowed: " + problem.allowed()),
          problem.remedy(),
          e);
    }
  }
}
