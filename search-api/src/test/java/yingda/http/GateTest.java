package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.Secret;
import yingda.app.Operation;
import yingda.app.Permission;
import yingda.app.Role;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.ImportedFile;
import yingda.document.Kind;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.document.VersionRange;
import yingda.testing.Logged;

/**
 * Every endpoint is asked with every role and every state of a key, over a base that has a word of
 * its own in each field nobody else may see. None of these words comes out, in an answer, a header
 * or a line of the log, but to whoever may see it.
 */
class GateTest {
  private static final Signature SIGNED = new Signature("leakauthor", "leaknote");

  /** Only agents see it. */
  private static final String INTERNAL = "leakinternal";

  /** Nobody but writers sees it. */
  private static final String DRAFT = "leakdraft";

  private static final String PLANNED = "leakplanned";
  private static final String EXPIRED = "leakexpired";
  private static final String RETIRED = "leakretired";

  /** About a product the caller is not bound to. */
  private static final String OTHER = "leakother";

  /** Nobody has to look at it again, so it never counts as confirmed. */
  private static final String UNCONFIRMED = "leakunconfirmed";

  /** What staff say, ask and try; nobody who is bound sees it, and no bot. */
  private static final String STAFF = "leakstaff";

  private static final List<String> IDS =
      Stream.of(INTERNAL, DRAFT, PLANNED, EXPIRED, RETIRED, OTHER, UNCONFIRMED)
          .map(word -> "faq/" + word + "id")
          .toList();

  /** Who may not see all of it. */
  private static final List<String> HOLDERS =
      List.of(
          "none",
          "malformed",
          "unknown",
          "unknown role",
          "expired",
          "revoked",
          "bot",
          "bot of x100",
          "bot of confirmed",
          "agent of x100");

  private static RunningService service;

  /** Keys by what they are. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  private static Logged logged;

  @BeforeAll
  static void start(@TempDir Path data) {
    logged = new Logged("", Level.ALL);
    service = RunningService.in(data, 1_000_000);
    service.holding(Sample.RETURNS, seeded("x100", "X100", Audience.PUBLIC, Validity.ALWAYS));
    seed();
    Client admin = service.client().with(KeysTest.key(service.client(), "李雷", "admin"));
    for (Role role : Role.values()) {
      KEYS.put(role.word(), KeysTest.key(admin, role.word(), role.word()));
    }
    KEYS.put("bot of x100", KeysTest.key(admin, "绑定", "bot", "products", "[\"X100\"]"));
    KEYS.put("agent of x100", KeysTest.key(admin, "绑定客服", "agent", "products", "[\"X100\"]"));
    KEYS.put("bot of confirmed", KeysTest.key(admin, "可靠", "bot", "confirmedOnly", "true"));
    String revoked = KeysTest.key(admin, "停用", "admin");
    KEYS.put("revoked", revoked);
    assertThat(admin.send("DELETE", "/v1/keys/10", "").text("/name")).isEqualTo("停用");
    say(admin);
    KEYS.put("expired", ofAnotherProgram("admin", Instant.parse("2026-01-01T00:00:00Z")));
    KEYS.put("unknown role", ofAnotherProgram("owner", null));
    KEYS.put("unknown", Secret.random().text());
    KEYS.put("malformed", "yk_x");
  }

  /** A word of its own in each field of what is kept beside documents. */
  private static void say(Client admin) {
    String asked =
        made(admin.post(
                "/v1/replies",
                "{\"query\":\"怎么退货 leakstaffasked\",\"channel\":\"agent\","
                    + "\"conversation\":\"leakstaffconversation\"}"))
            .text("/queryId");
    made(
        admin.post(
            "/v1/feedback",
            "{\"queryId\":\""
                + asked
                + "\",\"documentId\":\"faq/returns\",\"anchor\":\"a\",\"verdict\":\"unhelpful\","
                + "\"comment\":\"怎么退货 leakstaffcomment\"}"));
    made(
        admin.post(
            "/v1/gaps", "{\"question\":\"怎么退货 leakstaffgap\",\"context\":[\"leakstaffsaid\"]}"));
    made(
        admin.post(
            "/v1/customer-feedback",
            "{\"category\":\"leakstaffclass\",\"text\":\"怎么退货 leakstaffvoice\",\"score\":2}"));
    made(
        admin.post(
            "/v1/trials",
            "{\"name\":\"leakstafftrial\",\"questions\":[\"怎么退货 leakstaffquestion\"]}"));
    made(admin.post("/v1/exams", "{\"name\":\"leakstaffexam\",\"size\":1}"));
    made(admin.post("/v1/exams/1/attempt", "{\"answers\":[{\"text\":\"leakstafftold\"}]}"));
    made(
        admin.post(
            "/v1/webhooks",
            "{\"url\":\"https://leakstaffhook.example.com/\",\"active\":false,"
                + "\"events\":[\"document.published\"]}"));
    KeysTest.key(admin, "leakstaffkey", "writer");
  }

  private static Answer made(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer;
  }

  private static String ofAnotherProgram(String role, @Nullable Instant end) {
    Secret secret = Secret.random();
    AccessKey.Grant grant = new AccessKey.Grant(role, role);
    Instant now = Instant.parse("2025-01-01T00:00:00Z");
    AccessKey unused =
        service
            .access()
            .store()
            .add(secret.hash(), grant, new AccessKey.State(now, "x", end, null, null));
    return secret.text();
  }

  private static void seed() {
    Instant later = Clock.systemUTC().instant().plusSeconds(1_000_000);
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    var store = service.knowledge().store();
    Document retired = seeded(RETIRED, null, Audience.PUBLIC, Validity.ALWAYS);
    Stream.of(
            Edit.put(seeded(INTERNAL, null, Audience.INTERNAL, Validity.ALWAYS), SIGNED),
            Edit.draft(seeded(DRAFT, null, Audience.PUBLIC, Validity.ALWAYS), SIGNED),
            Edit.put(seeded(PLANNED, null, Audience.PUBLIC, Validity.ALWAYS), SIGNED)
                .startingAt(later),
            Edit.put(seeded(EXPIRED, null, Audience.PUBLIC, new Validity(null, before)), SIGNED),
            Edit.put(retired, SIGNED),
            Edit.of(Action.RETIRE, retired.id(), SIGNED),
            Edit.put(seeded(UNCONFIRMED, null, Audience.PUBLIC, Validity.ALWAYS), SIGNED),
            Edit.put(seeded(OTHER, OTHER + "product", Audience.PUBLIC, Validity.ALWAYS), SIGNED))
        .forEach(edit -> assertThat(store.append(List.of(edit))).hasSize(1));
    store.keep(
        new ImportedFile(DRAFT + ".csv", (DRAFT + "row").getBytes(StandardCharsets.UTF_8)),
        Map.of("faq/" + DRAFT + "id", 1, "faq/" + OTHER + "id", 1));
    store.announce(
        new Release(
            OTHER + "product",
            ProductVersion.of("version", "7.5"),
            LocalDate.of(2026, 11, 1),
            SIGNED));
    service.knowledge().catchUp();
  }

  /** A document with a word of its own in each field. */
  private static Document seeded(
      String word, @Nullable String product, Audience audience, Validity validity) {
    Entry entry =
        new Entry(
            word + "anchor",
            List.of(word + "path"),
            "怎么退货 " + word + "question",
            List.of("退货怎么办 " + word + "similar"),
            List.of("怎么退货不了 " + word + "negative"),
            "退货请找 " + word + "answer",
            Map.of("wechat", "退货 " + word + "channel"));
    return new Document(
        "faq/" + word + "id",
        Kind.FAQ,
        "退货 " + word + "title",
        new Scope(product, VersionRange.ALL, audience),
        validity,
        new ReviewPolicy(word + "owner", null),
        List.of(word + "tag"),
        List.of(entry));
  }

  @AfterAll
  static void stop() {
    service.close();
    logged.close();
  }

  /** What each may see of the seeded words. */
  private static Set<String> hidden(String holder) {
    return switch (holder) {
      case "bot" ->
          Set.of(INTERNAL, DRAFT, PLANNED, EXPIRED, RETIRED, STAFF, "leakauthor", "leaknote");
      case "bot of x100" ->
          Set.of(
              INTERNAL, DRAFT, PLANNED, EXPIRED, RETIRED, OTHER, STAFF, "leakauthor", "leaknote");
      case "bot of confirmed" -> Set.of("leak");
      case "agent of x100" -> Set.of(OTHER, STAFF);
      default -> Set.of("leak");
    };
  }

  @Test
  void nothingComesOutToWhoMayNotSeeIt() {
    int asked = 0;
    for (String holder : HOLDERS) {
      for (Endpoint endpoint : service.endpoints().all()) {
        for (String target : targets(endpoint)) {
          Answer answer = ask(holder, endpoint, target);
          hasNoneOf(hidden(holder), holder, endpoint.route(), target, answer);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(1_500);
    assertThat(client("admin").get("/metrics").body()).doesNotContain("leak");
    assertThat(logged.lines()).noneMatch(line -> line.contains("leak"));
  }

  /** The same of what has its question in the body: a key that is none lets in there neither. */
  @Test
  void nothingComesOutToProgramsEither() {
    for (String holder : HOLDERS) {
      for (Map.Entry<String, String> sent : questions()) {
        Answer answer = client(holder).post(sent.getKey(), sent.getValue());
        boolean isIn = holder.startsWith("bot") || holder.startsWith("agent");
        assertThat(answer.status() == 401)
            .as(holder + ": " + sent + answer.body())
            .isEqualTo(!isIn);
        hasNoneOf(hidden(holder), holder, sent.getKey(), sent.getValue(), answer);
      }
    }
    assertThat(logged.lines()).noneMatch(line -> line.contains("leak"));
  }

  /** Otherwise that proves nothing. */
  @Test
  void programsOfAgentsAreToldWhatIsInternal() {
    StringBuilder told = new StringBuilder();
    for (Map.Entry<String, String> sent : questions()) {
      String body = client("agent").post(sent.getKey(), sent.getValue()).body();
      for (String word : sent(sent.getValue())) {
        body = body.replace(word, "");
      }
      told.append(body);
    }
    assertThat(told.toString()).contains(INTERNAL + "answer", OTHER + "answer", OTHER + "title");
  }

  /** What assistants, Dify and bots ask, by route. */
  private static List<Map.Entry<String, String>> questions() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (String id : IDS) {
      String word = id.substring(4, id.length() - 2);
      for (String asked : List.of("怎么退货", word + "question")) {
        String query = "\"query\":\"" + asked + "\"";
        all.add(Map.entry("/retrieval", "{\"knowledge_id\":\"yingda\"," + query + "}"));
        all.add(
            Map.entry("/retrieval", "{\"knowledge_id\":\"" + word + "product\"," + query + "}"));
        all.add(Map.entry("/mcp", tool("search", query)));
        all.add(Map.entry("/mcp", tool("suggest_reply", query)));
        all.add(
            Map.entry(
                "/mcp", tool("suggest_reply", query + ",\"product\":\"" + word + "product\"")));
        all.add(Map.entry("/mcp", tool("report_gap", "\"question\":\"" + asked + "\"")));
        all.add(Map.entry("/v1/analysis", "{" + query + "}"));
      }
      all.add(Map.entry("/mcp", tool("fetch", "\"id\":\"" + id + "#" + word + "anchor\"")));
    }
    all.add(Map.entry("/mcp", tool("list_changes", "\"after\":\"0\"")));
    all.add(Map.entry("/mcp", tool("ask_changes", "\"question\":\"今天改了什么\"")));
    return all;
  }

  private static String tool(String name, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + name
        + "\",\"arguments\":{"
        + arguments
        + "}}}";
  }

  private static void hasNoneOf(
      Set<String> words, String holder, String route, String target, Answer answer) {
    String told = answer.body() + answer.headers().map();
    // What somebody sent may be repeated to them.
    for (String sent : sent(target)) {
      told = told.replace(sent, "");
    }
    for (String word : words) {
      assertThat(told).as(holder + ": " + route + " " + target).doesNotContain(word);
    }
  }

  private static Set<String> sent(String target) {
    Set<String> words = new LinkedHashSet<>();
    Matcher found = Pattern.compile("leak[a-z]+").matcher(target);
    while (found.find()) {
      words.add(found.group());
    }
    return words;
  }

  /** Otherwise the test above proves nothing. */
  @Test
  void whoMaySeesWhatIsSeeded() {
    StringBuilder told = new StringBuilder();
    for (String path :
        List.of(
            "/v1/feedback/comments",
            "/v1/gaps",
            "/v1/customer-feedback",
            "/v1/trials/1",
            "/v1/exams",
            "/v1/keys",
            "/v1/reports/usage")) {
      told.append(made(client("admin").get(path)).body());
    }
    for (String word :
        "asked comment gap said class voice trial question exam key".split(" ", -1)) {
      assertThat(told.toString()).contains(STAFF + word);
    }
  }

  /** With each id and each word: those that are found by, and those that are filtered by. */
  private static List<String> targets(Endpoint endpoint) {
    Set<String> targets = new LinkedHashSet<>();
    for (String id : IDS) {
      String word = id.substring(4, id.length() - 2);
      String path =
          endpoint
              .template()
              .replace("{id}", endpoint.path().contains("<id>") ? id : "1")
              .replace("{number}", "1")
              .replace("{product}", OTHER + "product")
              .replace("{version}", "7.5")
              .replace("{name}", "a.png");
      targets.add(path + query(endpoint, "怎么退货", ""));
      targets.add(path + query(endpoint, word + "question", word + "product"));
      targets.add(path + query(endpoint, word.substring(0, 6), "X100"));
    }
    return List.copyOf(targets);
  }

  private static String query(Endpoint endpoint, String question, String product) {
    StringBuilder query = new StringBuilder();
    for (Parameter<?> parameter : endpoint.parameters()) {
      String value =
          switch (parameter.name()) {
            case "q" -> isAboutChanges(endpoint) ? "今天改了什么" : question;
            case "product" -> product;
            case "channel" -> endpoint.path().equals("/v1/suggest") ? "" : "wechat";
            case "explain", "retired", "changed" -> "true";
            default -> "";
          };
      if (parameter.in() == Parameter.In.QUERY && !value.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(parameter.name()).append('=');
        query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }

  /** It tells something only if that is asked. */
  private static boolean isAboutChanges(Endpoint endpoint) {
    return endpoint.operation() == Operation.ASK_CHANGES;
  }

  private static Client client(String holder) {
    String key = KEYS.get(holder);
    return key == null ? service.client() : service.client().with(key);
  }

  private static Answer ask(String holder, Endpoint endpoint, String target) {
    return client(holder).send(endpoint.method().name(), target, body(endpoint, target));
  }

  /** Such that it would be obeyed, were it allowed. */
  private static String body(Endpoint endpoint, String target) {
    String signed = "\"author\":\"a\",\"note\":\"n\"";
    return switch (endpoint.route()) {
      case "POST /v1/replies" ->
          "{\"query\":\"怎么退货\",\"channel\":\"wechat\"" + product(target) + "}";
      case "POST /v1/replies/batch" ->
          "{\"questions\":[{\"query\":\"怎么退货\",\"channel\":\"wechat\"" + product(target) + "}]}";
      case "POST /v1/gaps" -> "{\"question\":\"怎么退货\",\"context\":[]" + product(target) + "}";
      default ->
          endpoint.method().equals(HandlerType.GET) || endpoint.body() == null
              ? ""
              : "{" + signed + "}";
    };
  }

  private static String product(String target) {
    return target.endsWith("X100") ? ",\"product\":\"X100\"" : "";
  }

  @Test
  void aStreamTellsNothingOfOtherProducts() throws Exception {
    service.holding(Sample.GIFTS);
    URI address = URI.create("http://127.0.0.1:" + service.port() + "/v1/changes/stream?after=0");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + KEYS.get("agent of x100"))
            .build();
    try (Stream<String> lines =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
      List<String> told = lines.takeWhile(line -> !line.contains("faq/gifts")).toList();
      assertThat(told).anyMatch(line -> line.contains(INTERNAL));
      assertThat(told).noneMatch(line -> line.contains(OTHER));
    }
  }

  /** A body that is none: whoever may is refused for it, whoever may not before it is read. */
  @Test
  void eachRoleMayWhatItIsForAndNothingElse() {
    for (Endpoint endpoint : service.endpoints().all()) {
      for (String holder : KEYS.keySet()) {
        Permission needed = endpoint.permission();
        if (needed == Permission.NONE || endpoint.route().equals("DELETE /v1/keys/{id}")) {
          continue;
        }
        String path = targets(endpoint).getFirst().replaceAll("\\{\\w+}", "1");
        Answer answer =
            client(holder)
                .send(endpoint.method().name(), path, endpoint.body() == null ? "" : "[]");
        assertThat(isAllowed(answer))
            .as(holder + " " + endpoint.route() + answer.body())
            .isEqualTo(may(holder, endpoint));
      }
    }
  }

  private static boolean isAllowed(Answer answer) {
    return answer.status() != 401
        && (answer.status() != 403
            || Set.of("other-products", "exam-of-others").contains(answer.text("/code")));
  }

  private static boolean may(String holder, Endpoint endpoint) {
    String word = holder.replaceFirst(" of .*", "");
    boolean isBound = holder.endsWith(" of x100");
    return Role.find(word)
        .map(role -> role.may(endpoint.permission()))
        .map(may -> may && (!isBound || isWithin(endpoint)))
        .orElse(false);
  }

  /** What shows nothing but what is about their products to those who are bound to some. */
  private static boolean isWithin(Endpoint endpoint) {
    return switch (endpoint.operation()) {
      case ASK, SUGGEST, SEARCH, LIST_PRODUCTS, GIVE_FEEDBACK, REPORT_GAP, ASK_CHANGES -> true;
      case READ_DOCUMENTS, READ_CHANGES, TAKE_EXAM -> true;
      default -> false;
    };
  }
}
