package org.goodfaith.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodfaith.core.answer.ChangeContact;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.QueueBook;
import org.goodfaith.core.answer.RepresentativeBook;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.testkit.MemoryContacts;
import org.goodfaith.testkit.MemoryDocuments;

/// Wires the pages to the town in memory.
final class TownWiring implements Wiring {
  /// Password of every account of the town.
  static final String PASSWORD = "correct horse battery";

  /// The one town of a test run.
  static final Town TOWN = new Town();

  static final ContactStore CONTACTS = new MemoryContacts();

  static final HandleCipher HANDLES = new HandleCipher(new byte[32]);

  /// @param resident number of a resident of the town
  static String handleOf(String resident) {
    return HANDLES.handleOf(TOWN.keyOf("resident:" + resident)).text();
  }

  private static final RulebookFault FAULT =
      new RulebookFault(
          "case.differs",
          "1",
          new Place("10-rail.md", 1, 1),
          "one",
          "it does not hold",
          "",
          "",
          "");

  private static final TownAccounts ACCOUNTS = new TownAccounts();

  private final DocumentStore documents = new MemoryDocuments();

  private final Desk desk =
      new Desk(TOWN.registry, TOWN.registry, library(), TOWN.registry.journal());

  private final FiguresBook figures =
      new FiguresBook(TOWN.registry, library(), TOWN.registry.journal(), zone());

  private final QueueBook queues = new QueueBook(TOWN.registry, figures);
  private final RepresentativeBook representatives = new RepresentativeBook(TOWN.registry);

  /// Gives the wiring to the container.
  static final class Producer {
    @Produces
    @ApplicationScoped
    Wiring wiring() {
      return new TownWiring();
    }

    @Produces
    @ApplicationScoped
    LabDesk lab() {
      return new TownLab();
    }

    @Produces
    @ApplicationScoped
    CardDesk cards() {
      return new TownCards();
    }
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public LedgerStore store() {
    return TOWN.registry;
  }

  @Override
  public LedgerReader ledger() {
    return TOWN.registry;
  }

  @Override
  public DocumentStore documents() {
    return documents;
  }

  @Override
  public FiguresBook figures() {
    return figures;
  }

  @Override
  public QueueBook queues() {
    return queues;
  }

  @Override
  public RepresentativeBook representatives() {
    return representatives;
  }

  /// To which ways it was told that an address was changed, of whom.
  static final List<String> READDRESSED = new CopyOnWriteArrayList<>();

  @Override
  public String webhookSecret(SubjectKey subject) {
    return new LookupKey(new byte[32]).webhookSecret(HANDLES.handleOf(subject));
  }

  @Override
  public ChangeContact.Teller addressTeller() {
    return (_, before) -> {
      READDRESSED.add(before.address());
      return Optional.of(true);
    };
  }

  @Override
  public LastWord lastWord() {
    return notice -> {
      List<String> channels =
          CONTACTS.of(notice.cause().subject(), new UnmaskedIdentity("the last word")).stream()
              .map(contact -> contact.channel().code())
              .toList();
      return new LastWord.Word() {
        @Override
        public LastWord.Left send() {
          return new LastWord.Left(channels, List.of());
        }

        @Override
        public void retract() {
          throw new AssertionError("nothing grows here");
        }
      };
    };
  }

  @Override
  public IdentityVault vault() {
    return TOWN.registry;
  }

  @Override
  public ContactStore contacts() {
    return CONTACTS;
  }

  @Override
  public RulebookLibrary library() {
    return digest -> digest.equals(TOWN.milder.digest()) ? TOWN.milder : TOWN.law;
  }

  @Override
  public RulebookText text(Hash rulebook) {
    return rulebook.equals(TOWN.milder.digest()) ? TOWN.milderText : TOWN.lawText;
  }

  @Override
  public Proved prove(Hash rulebook) {
    return rulebook.equals(Town.UNPROVED)
        ? new Proved.Faulty(List.of(FAULT))
        : new Proved.Holds(new Rulebook(TOWN.law.title(), rulebook, TOWN.law.articles()));
  }

  @Override
  public InquiryJournal journal() {
    return TOWN.registry.journal();
  }

  @Override
  public HandleCipher handles() {
    return HANDLES;
  }

  @Override
  public InstantSource clock() {
    return Town.CLOCK;
  }

  @Override
  public ZoneId zone() {
    return Town.ZONE;
  }

  @Override
  public Accounts accounts() {
    return ACCOUNTS;
  }

  @Override
  public PublicKey sealKey() {
    return TOWN.registry.sealKey();
  }

  @Override
  public Sheets sheets() {
    return page -> page.getBytes(StandardCharsets.UTF_8); // the program that wires it makes PDF
  }

  @Override
  public List<String> demoNotes() {
    return List.of("Everybody here is made up.");
  }

  /// One account for each role.
  private static final class TownAccounts implements Accounts {
    private final TreeMap<String, Account> accounts = new TreeMap<>();

    TownAccounts() {
      String secret = SlowHash.of(PASSWORD);
      for (Role role : Role.values()) {
        boolean subject = role == Role.SUBJECT;
        String source = role == Role.SOURCE ? "railway" : "";
        add(
            new Account(
                role.code(),
                role,
                secret,
                subject ? TOWN.keyOf("resident:R-REFUSED") : null,
                source));
      }
      for (String officer : List.of("anna", "conductor-7")) {
        add(new Account(officer, Role.OFFICER, secret, null, ""));
      }
      for (String one : List.of("rail.one", "rail.two")) {
        add(new Account(one, Role.SOURCE, secret, null, "railway"));
      }
      add(new Account("shop-desk", Role.SOURCE, secret, null, "shop"));
      add(new Account("review-desk", Role.SOURCE, secret, null, "review-desk"));
      for (List<String> some :
          List.of(
              Town.CASES,
              Town.WHOLE,
              Town.SAYING,
              Town.REPAIRS,
              Town.UNTOLD,
              Town.ASKING,
              Town.FILLING,
              Town.WAITING,
              Town.CLAIMED)) {
        for (String one : some) {
          add(subject(one.toLowerCase(Locale.ROOT), "resident:" + one, secret));
        }
      }
      for (String claimant :
          List.of("lex", "gus", "eve", "mallory", "many", "crowd", "nora", "omar", "rhea")) {
        add(new Account(claimant, Role.REPRESENTATIVE, secret, null, ""));
      }
      add(subject("cardholder", "card:17", secret));
      add(subject("doubter", "card:21", secret));
      add(subject("customer", "shop-customer:12346", secret));
      add(subject("leaver", "shop-customer:12348", secret));
    }

    private static Account subject(String name, String identifier, String secret) {
      return new Account(name, Role.SUBJECT, secret, TOWN.keyOf(identifier), "");
    }

    @Override
    public Optional<Account> named(String name) {
      return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public List<Account> list() {
      return List.copyOf(accounts.values());
    }

    @Override
    public void add(Account account) {
      accounts.put(account.name(), account);
    }
  }
}
