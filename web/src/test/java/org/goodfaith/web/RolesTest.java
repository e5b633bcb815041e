package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.web.access.ClaimsPage;
import org.goodfaith.web.access.ClientsPage;
import org.goodfaith.web.access.SignInPage;
import org.goodfaith.web.api.ClaimsApi;
import org.goodfaith.web.api.DisputesApi;
import org.goodfaith.web.api.ErasureApi;
import org.goodfaith.web.api.KinshipApi;
import org.goodfaith.web.api.LettersApi;
import org.goodfaith.web.api.NoticesApi;
import org.goodfaith.web.api.OwnFileApi;
import org.goodfaith.web.api.OwnWordsApi;
import org.goodfaith.web.api.PetitionsApi;
import org.goodfaith.web.api.PublicApi;
import org.goodfaith.web.api.QuestionsApi;
import org.goodfaith.web.api.RecallsApi;
import org.goodfaith.web.api.RecordsApi;
import org.goodfaith.web.api.RepresentativesApi;
import org.goodfaith.web.api.RulebooksApi;
import org.goodfaith.web.pages.AdvicePage;
import org.goodfaith.web.pages.ApiPage;
import org.goodfaith.web.pages.CardsPage;
import org.goodfaith.web.pages.CheckDeskPage;
import org.goodfaith.web.pages.ConsentsPage;
import org.goodfaith.web.pages.DeskPage;
import org.goodfaith.web.pages.DraftsPage;
import org.goodfaith.web.pages.ErasurePage;
import org.goodfaith.web.pages.FiguresPage;
import org.goodfaith.web.pages.FilePage;
import org.goodfaith.web.pages.HomePage;
import org.goodfaith.web.pages.InboxPage;
import org.goodfaith.web.pages.LabPage;
import org.goodfaith.web.pages.LawPage;
import org.goodfaith.web.pages.LettersPage;
import org.goodfaith.web.pages.LooksPage;
import org.goodfaith.web.pages.NoticesPage;
import org.goodfaith.web.pages.OrganisationPage;
import org.goodfaith.web.pages.OwnActsPage;
import org.goodfaith.web.pages.OwnHomePage;
import org.goodfaith.web.pages.PetitionPage;
import org.goodfaith.web.pages.RecallsPage;
import org.goodfaith.web.pages.RecordPage;
import org.goodfaith.web.pages.RepresentativesPage;
import org.goodfaith.web.pages.ResultsPage;
import org.goodfaith.web.pages.VerifyPage;
import org.junit.jupiter.api.Test;

/// Every address against every role, from one table. Deny by default: what stands in no row fails.
@QuarkusTest
final class RolesTest {
  private static final String ALL =
      "public operator source service lender officer subject representative";
  private static final String ASKED = "subject officer service lender";

  /// Who may call what.
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("GET /", ALL),
          Map.entry("GET /sign-in", ALL),
          Map.entry("POST /sign-in", ALL),
          Map.entry("POST /sign-out", ALL),
          Map.entry("GET /organisations", ALL),
          Map.entry("GET /organisations/{handle}", ALL),
          Map.entry("GET /law", ALL),
          Map.entry("GET /law/{number}", ALL),
          Map.entry("GET /verify", ALL),
          Map.entry("GET /figures", ALL),
          Map.entry("GET /api", ALL),
          Map.entry("GET /problems", ALL),
          Map.entry("GET /ingests", "operator source"),
          Map.entry("GET /check-desk", "service"),
          Map.entry("POST /check-desk", "service"),
          Map.entry("GET /report-desk", "lender officer operator"),
          Map.entry("POST /report-desk", "lender officer operator"),
          Map.entry("GET /subjects/{handle}", "subject lender officer operator"),
          Map.entry("POST /subjects/{handle}", "subject lender officer operator"),
          Map.entry("GET /me", "subject"),
          Map.entry("POST /me/freeze", "subject"),
          Map.entry("POST /me/thaw", "subject"),
          Map.entry("GET /me/file.json", "subject"),
          Map.entry("GET /me/file.pdf", "subject"),
          Map.entry("GET /v1/file", "subject"),
          Map.entry("GET /v1/file.pdf", "subject"),
          Map.entry("GET /v1/subjects/{handle}/erasure", "officer"),
          Map.entry("POST /v1/subjects/{handle}/erasure", "officer"),
          Map.entry("GET /subjects/{handle}/letter", "lender"),
          Map.entry("POST /subjects/{handle}/letter", "lender"),
          Map.entry("GET /subjects/{handle}/letter/letter.pdf", "lender"),
          Map.entry("GET /me/consents", "subject"),
          Map.entry("GET /me/looks", "subject"),
          Map.entry("GET /me/consents/{seq}", "subject"),
          Map.entry("GET /me/consents/{seq}/receipt.json", "subject"),
          Map.entry("POST /subjects/{handle}/kinship", "subject officer"),
          Map.entry("GET /v1/subjects/{handle}/kinship", "subject officer"),
          Map.entry("POST /v1/subjects/{handle}/kinship", "subject officer"),
          Map.entry("POST /v1/subjects/{handle}/death", "officer"),
          Map.entry("POST /v1/subjects/{handle}/death/withdrawal", "officer"),
          Map.entry("GET /v1/consents", "subject"),
          Map.entry("GET /v1/consents/{seq}", "subject"),
          Map.entry("POST /v1/consents", "subject"),
          Map.entry("GET /v1/contacts", "subject"),
          Map.entry("POST /v1/contacts", "subject"),
          Map.entry("POST /v1/contacts/language", "subject"),
          Map.entry("GET /subjects/{handle}/erasure", "officer"),
          Map.entry("POST /subjects/{handle}/erasure", "officer"),
          Map.entry("GET /me/advice", "subject"),
          Map.entry("GET /me/notices", "subject"),
          Map.entry("GET /me/notices/{handle}/{entry}", "subject"),
          Map.entry("POST /me/notices/{handle}/{entry}", "subject"),
          Map.entry("POST /me/notices/contacts", "subject"),
          Map.entry("POST /me/notices/language", "subject"),
          Map.entry("GET /notices", "officer"),
          Map.entry("GET /v1/notices", "subject officer"),
          Map.entry("POST /v1/notices/{handle}/{entry}", "subject"),
          Map.entry("GET /disputes", "source officer"),
          Map.entry("GET /records/{handle}/{seq}", "subject source officer"),
          Map.entry("POST /records/{handle}/{seq}/{act}", "subject source officer"),
          Map.entry("GET /documents/{handle}/{digest}", "subject source officer"),
          Map.entry("GET /v1/disputes", "subject source officer"),
          Map.entry("GET /v1/subjects/{handle}/records/{seq}", "subject source officer"),
          Map.entry("POST /v1/subjects/{handle}/records/{seq}/{act}", "subject source officer"),
          Map.entry("POST /v1/subjects/{handle}/records/{seq}/documents", "subject source officer"),
          Map.entry("GET /v1/subjects/{handle}/documents/{digest}", "subject source officer"),
          Map.entry("POST /v1/freeze", "subject"),
          Map.entry("POST /v1/thaw", "subject"),
          Map.entry("POST /subjects/{handle}/consents", "subject"),
          Map.entry("GET /rulebooks", "officer operator"),
          Map.entry("GET /rulebooks/{digest}", "officer operator"),
          Map.entry("POST /rulebooks/{digest}/impact", "officer operator"),
          Map.entry("POST /rulebooks/{digest}/approvals", "officer"),
          Map.entry("GET /lab", "officer operator"),
          Map.entry("POST /lab/runs", "officer operator"),
          Map.entry("POST /lab/cancel", "officer operator"),
          Map.entry("POST /lab/comparisons", "officer operator"),
          Map.entry("GET /lab/runs/{id}", "officer operator"),
          Map.entry("GET /cards", "officer operator"),
          Map.entry("GET /cards/{id}/report", "officer operator"),
          Map.entry("GET /cards/{id}/model-card", "officer operator"),
          Map.entry("GET /cards/{id}/watch", "officer operator"),
          Map.entry("POST /cards/{id}/watch", "officer operator"),
          Map.entry("POST /cards/{id}/draft", "officer"),
          Map.entry("GET /v1/petitions", ASKED),
          Map.entry("GET /v1/petitions/{handle}/{seq}", ASKED),
          Map.entry("POST /v1/petitions/{handle}/{seq}/{act}", ASKED),
          Map.entry("GET /v1/harms", "subject"),
          Map.entry("POST /v1/reviews", "subject"),
          Map.entry("POST /v1/remedies", "subject"),
          Map.entry("POST /v1/subjects/{handle}/documents", "subject officer"),
          Map.entry("GET /v1/subjects/{handle}/representatives", "subject officer"),
          Map.entry("POST /v1/subjects/{handle}/representatives", "officer"),
          Map.entry("POST /v1/subjects/{handle}/representatives/{seq}/end", "subject officer"),
          Map.entry("GET /me/results", "subject"),
          Map.entry("POST /me/results/review", "subject"),
          Map.entry("POST /me/results/remedy", "subject"),
          Map.entry("GET /petitions", "officer service lender"),
          Map.entry("GET /petitions/{handle}/{seq}", ASKED),
          Map.entry("POST /petitions/{handle}/{seq}/{act}", ASKED),
          Map.entry("GET /subjects/{handle}/representatives", "subject officer"),
          Map.entry("POST /subjects/{handle}/representatives", "officer"),
          Map.entry("POST /subjects/{handle}/representatives/{seq}/end", "subject officer"),
          Map.entry("GET /v1/claims", "subject representative"),
          Map.entry("POST /v1/claims", "subject representative"),
          Map.entry("POST /v1/claims/{number}/{act}", "subject representative"),
          Map.entry("GET /clients/claims", "subject representative"),
          Map.entry("POST /clients/claims", "subject representative"),
          Map.entry("POST /clients/claims/{number}/{act}", "subject representative"),
          Map.entry("GET /clients", "subject representative"),
          Map.entry("POST /clients/act", "subject representative"),
          Map.entry("GET /v1/statistics", ALL),
          Map.entry("GET /v1/figures", ALL),
          Map.entry("GET /v1/tree-head", ALL),
          Map.entry("GET /v1/rulebook", ALL),
          Map.entry("GET /v1/rulebook/articles/{number}", ALL),
          Map.entry("GET /v1/organisations", ALL),
          Map.entry("GET /v1/organisations/{handle}", ALL),
          Map.entry("GET /v1/ingests", "operator source"),
          Map.entry("GET /v1/inquiries", "subject"),
          Map.entry("POST /v1/records", "source"),
          Map.entry("POST /v1/assessments", "subject lender officer operator"),
          Map.entry("POST /v1/reports", "subject lender officer operator"),
          Map.entry("POST /v1/advice", "subject lender officer operator"),
          Map.entry("POST /v1/checks", "service officer operator"),
          Map.entry("POST /v1/letters", "lender"),
          Map.entry("POST /v1/links", "officer"),
          Map.entry("GET /recalls", "lender officer operator"),
          Map.entry("POST /recalls/{handle}", "lender officer operator"),
          Map.entry("GET /v1/recalls", "lender officer operator"),
          Map.entry("GET /v1/recalls/laggards", "officer operator"),
          Map.entry("GET /v1/recalls/{handle}", "lender officer operator"),
          Map.entry("POST /v1/recalls/{handle}/{entry}/acknowledgement", "lender officer operator"),
          Map.entry("GET /v1/rulebooks", ALL),
          Map.entry("POST /v1/rulebooks/{digest}/approvals", "officer"));

  private static final List<Class<?>> ENDPOINTS =
      List.of(
          AdvicePage.class,
          ApiPage.class,
          CheckDeskPage.class,
          ClaimsApi.class,
          ClaimsPage.class,
          ClientsPage.class,
          ConsentsPage.class,
          DeskPage.class,
          DisputesApi.class,
          DraftsPage.class,
          ErasureApi.class,
          ErasurePage.class,
          FiguresPage.class,
          FilePage.class,
          HomePage.class,
          InboxPage.class,
          LabPage.class,
          CardsPage.class,
          LawPage.class,
          LettersApi.class,
          LettersPage.class,
          LooksPage.class,
          NoticesApi.class,
          NoticesPage.class,
          OrganisationPage.class,
          OwnActsPage.class,
          KinshipApi.class,
          OwnFileApi.class,
          OwnWordsApi.class,
          OwnHomePage.class,
          PetitionPage.class,
          PetitionsApi.class,
          PublicApi.class,
          QuestionsApi.class,
          RecordPage.class,
          RepresentativesApi.class,
          RepresentativesPage.class,
          ResultsPage.class,
          RecallsApi.class,
          RecallsPage.class,
          RecordsApi.class,
          RulebooksApi.class,
          SignInPage.class,
          VerifyPage.class);

  @TestHTTPResource("/")
  URI start;

  @Test
  void every_endpoint_stands_in_the_table() {
    assertThat(ENDPOINTS.stream().flatMap(RolesTest::routes))
        .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
  }

  private static Stream<String> routes(Class<?> endpoints) {
    String base = endpoints.getAnnotation(Path.class).value();
    return Stream.of(endpoints.getDeclaredMethods())
        .filter(method ->
            method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
        .map(method -> verb(method) + " " + joined(base, method));
  }

  private static String verb(Method method) {
    return method.isAnnotationPresent(GET.class) ? "GET" : "POST";
  }

  private static String joined(String base, Method method) {
    Path path = method.getAnnotation(Path.class);
    String all = (base + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
    return all.length() > 1 && all.endsWith("/") ? all.substring(0, all.length() - 1) : all;
  }

  @Test
  void the_published_api_is_what_the_table_says() throws Exception {
    HttpResponse<String> response = new Caller(start).get("", "/openapi?format=json");
    JsonNode document = new ObjectMapper().readTree(response.body());
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    List<String> published = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> published.add(verb.toUpperCase() + " " + path.getKey())));
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            TABLE.keySet().stream().filter(route -> route.contains(" /v1/")).toList());
  }

  /// Names of places are one word in capitals in the guide and stand in braces in the table.
  private static String place(String route) {
    return route.replaceAll("[{][a-z]+[}]|\\b(?<=/)[A-Z]+\\b", "*").replaceAll("[?].*", "");
  }

  @Test
  void the_guide_lists_every_address_of_the_api_with_its_roles() throws Exception {
    java.nio.file.Path guide =
        java.nio.file.Path.of(
            System.getProperty("goodfaith.root", ".."), "docs", "guides", "http-api.md");
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(guide)) {
      String[] cells = line.split(" [|] ");
      if (cells.length == 3 && line.contains("/v1/")) {
        Matcher routes = Pattern.compile("`([A-Z]+ /v1/[^`]+)`").matcher(cells[0]);
        routes
            .results()
            .forEach(one -> listed.put(place(one.group(1)), roles(cells[1].replace(",", ""))));
      }
    }
    Map<String, String> table = new TreeMap<>();
    TABLE.forEach((route, roles) -> {
      if (route.contains(" /v1/")) {
        table.put(place(route), roles(roles.equals(ALL) ? "public" : roles));
      }
    });
    assertThat(listed).isEqualTo(table);
  }

  private static String roles(String words) {
    return String.join(" ", new TreeSet<>(List.of(words.split(" "))));
  }

  @Test
  void every_role_is_let_in_where_the_table_says_and_nowhere_else() {
    Caller caller = new Caller(start);
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(TABLE)
        .forEach((route, allowed) -> {
          for (String role : ALL.split(" ")) {
            int status = call(caller, role, route).statusCode();
            boolean may = List.of(allowed.split(" ")).contains(role);
            boolean kept = role.equals("public") ? shut(route, status) : status == 403;
            if (may == kept && !(may && status == 403 && mayOnlyItsOwn(route, role))) {
              wrong.add(role + " " + route + " " + status);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  /// To the public a page answers with the way to sign in, the API with 401.
  private static boolean shut(String route, int status) {
    return status == (route.contains(" /v1/") ? 401 : 303) && !route.contains("/sign-");
  }

  /// The role may come in, and the law or the owner of the file says no: also 403.
  private static boolean mayOnlyItsOwn(String route, String role) {
    return route.startsWith("POST /subjects")
        || route.endsWith("/representatives")
        || route.contains("{act}")
        || role.equals("subject");
  }

  private static HttpResponse<String> call(Caller caller, String role, String route) {
    String account = role.equals("public") ? "" : role;
    String handle =
        TownWiring.HANDLES
            .handleOf(
                TownWiring.TOWN.keyOf(
                    route.contains("organisations") ? "licence:1001" : "resident:R-LAPSED"))
            .text();
    String path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{handle}", handle)
            .replace("{entry}", "1")
            .replace("{id}", "ab")
            .replace("{digest}", "ab")
            .replace("{seq}", "2")
            .replace("{act}", "objection")
            .replace("{number}", "48");
    if (route.startsWith("GET")) {
      return caller.get(account, path);
    }
    return path.startsWith("/v1")
        ? caller.post(account, path, "{}")
        : caller.form(account, path, Map.of("nothing", "here"));
  }
}
