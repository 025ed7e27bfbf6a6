package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import yingda.app.Role;
import yingda.document.Action;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.json.Json;

/**
 * Each role goes wherever a visible link leads and uses every visible control: the service lets
 * them. What would change something is not sent, only held against what the role may do.
 */
class PageControlsTest {
  /** Keeps what the page asks of the service, and sends what only reads. */
  private static final String LISTEN =
      """
      sessionStorage.asked ??= '[]';
      const send = window.fetch;
      window.fetch = (input, options = {}) => {
        const method = options.method ?? 'GET';
        const { pathname } = new URL(input, location.href);
        if (method === 'GET' || pathname.startsWith('/v1/replies')) return send(input, options);
        sessionStorage.asked = JSON.stringify([...JSON.parse(sessionStorage.asked), `${method} ${pathname}`]);
        return new Promise(() => {});
      };
      window.confirm = () => true;
      navigation.addEventListener('navigate', (event) => event.cancelable && event.preventDefault());
      """;

  /** Fills what is empty, and presses each button, again where it became another. */
  private static final String USE =
      """
      const done = arguments[arguments.length - 1];
      const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      const shown = (node) => node.checkVisibility() && !node.disabled;
      const fill = () => {
        for (const field of document.querySelectorAll('main input, main textarea')) {
          const isText = field.matches('textarea, input[type=text], input:not([type]), input[type=url]');
          if (!isText || !shown(field) || field.value || field.readOnly) continue;
          field.value = field.type === 'url' ? 'https://a.example.com/' : '测试';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
      };
      (async () => {
        for (const details of document.querySelectorAll('main details')) details.open = true;
        const pressed = new Map();
        for (let round = 0; round < 4; round++) {
          for (const button of document.querySelectorAll('button:not(#sign-out, #language)')) {
            const known = pressed.get(button) ?? 0;
            if (!shown(button) || known >= 2) continue;
            pressed.set(button, known + 1);
            fill();
            button.click();
            await frame();
          }
        }
        done(pressed.size);
      })();
      """;

  private static final String LINKS =
      """
      return [...document.querySelectorAll('a[href^="/"]')].filter((link) => link.checkVisibility() && link.pathname !== '/docs')
        .map((link) => link.getAttribute('href').split('#')[0]).join('\\n');
      """;

  private static final String REFUSED =
      """
      return performance.getEntriesByType('resource')
        .filter((one) => [401, 403].includes(one.responseStatus)).map((one) => one.name).join('\\n');
      """;

  @AutoClose private static Desk desk;
  private static Browser browser;
  private static Client admin;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk =
        Desk.open(
            folder,
            Map.of(
                "faq/other.md",
                "# 其他\n## 怎么充值？ {#pay}\n在钱包里充。\n",
                "faq/gift.md",
                "---\nproduct: X100\n---\n# 礼品卡\n## 礼品卡怎么用？ {#use}\n付款时选择。\n"));
    browser = desk.browser();
    admin = KeysTest.admin(desk.service());
    lead();
  }

  /** So that there is something to decide on everywhere. */
  private static void lead() {
    var store = desk.knowledge().store();
    Signature signature = new Signature("王芳", "补到账时间");
    var other = store.newest("faq/other").orElseThrow().document();
    var gift = store.newest("faq/gift").orElseThrow().document();
    desk.append(
        Edit.draft(other.expiringAt(Instant.parse("2099-01-01T00:00:00Z")), signature),
        Edit.draft(gift.expiringAt(Instant.parse("2099-01-01T00:00:00Z")), signature),
        Edit.of(Action.SUBMIT, "faq/gift", signature));
    Answer asked = admin.post("/v1/replies", "{\"query\":\"怎么充值\",\"channel\":\"agent\"}");
    made(
        admin.post(
            "/v1/feedback",
            "{\"queryId\":\""
                + asked.text("/queryId")
                + "\",\"documentId\":\"faq/other\",\"anchor\":\"pay\",\"verdict\":\"unhelpful\","
                + "\"comment\":\"没写多久到账\"}"));
    made(admin.post("/v1/gaps", "{\"question\":\"能印标志吗\",\"context\":[]}"));
    made(admin.post("/v1/customer-feedback", "{\"category\":\"物流\",\"text\":\"太慢\",\"score\":2}"));
    made(admin.post("/v1/trials", "{\"name\":\"充值\",\"questions\":[\"怎么充值\"]}"));
  }

  private static void made(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
  }

  private static void signIn(String name, String role, String... more) {
    String key = KeysTest.key(admin, name, role, more);
    desk.visit("/sign-in");
    Object unused = browser.run("localStorage.clear(); sessionStorage.clear()");
    browser.find("#key").sendKeys(key, Keys.ENTER);
    browser.await("who is in", () -> browser.texts(".signed-in").contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "writer", "reviewer", "admin"})
  void whatIsShownIsAllowed(String role) {
    signIn("测试 " + role, role);
    Set<String> shapes = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("/", "/?q=" + Desk.encoded("怎么充值"), "/desk"));
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      if (path.startsWith("/v1/")) {
        assertThat(may(role, "GET " + path.replaceFirst("\\?.*", ""))).as(path).isTrue();
      } else if (shapes.add(shape(path))) {
        next.addAll(use(role, path));
      }
    }
    assertThat(shapes).contains("/?q", "/desk/documents", "/desk/edit/-").hasSizeGreaterThan(12);
  }

  /** Whoever sees some products only is led to nothing that is of all. */
  @Test
  void whoIsBoundToProductsIsShownTheirs() {
    signIn("测试 X100", "agent", "products", "[\"X100\"]");
    Set<String> shapes = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("/", "/?q=" + Desk.encoded("礼品卡怎么用")));
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      if (!path.startsWith("/v1/") && shapes.add(shape(path))) {
        next.addAll(use("agent", path));
      }
    }
    assertThat(shapes).contains("/?q", "/documents/-").doesNotContain("/desk", "/desk/documents");
    desk.visit("/desk/exam");
    browser.await("who is in", () -> browser.shows(".signed-in"));
    assertThat(browser.texts("#desk-top nav a")).containsExactly("考试", "客服桌面");
  }

  /** One page stands for those that differ by their document only. */
  private static String shape(String path) {
    return path.replaceFirst("/(edit|history|compare|asof|documents)/.*", "/$1/-")
        .replaceFirst("[?=].*", path.startsWith("/?") ? path.substring(1, 3) : "");
  }

  /** The links to pages and files of a page whose controls were all used. */
  private static List<String> use(String role, String path) {
    desk.visit(path);
    browser.await("who is in", () -> browser.shows(".signed-in"));
    browser.await("all of the page", () -> !browser.shows("[aria-busy='true']"));
    String links = String.valueOf(browser.run(LINKS));
    Object unused = browser.run(LISTEN + "sessionStorage.asked = '[]';");
    Object pressed = browser.runAsync(USE);
    assertThat(pressed).as("controls of " + path).isInstanceOf(Long.class);
    String refused = String.valueOf(browser.run(REFUSED));
    assertThat(refused).as(role + " " + path).isEmpty();
    String asked = String.valueOf(browser.run("return sessionStorage.asked"));
    Set<String> sent =
        new LinkedHashSet<>(Arrays.asList(Json.read("asked", asked, String[].class)));
    assertThat(sent).as(role + " " + path).allMatch(route -> may(role, route));
    return links.lines().toList();
  }

  private static boolean may(String role, String route) {
    return Role.find(role).orElseThrow().may(endpoint(route).permission());
  }

  /** The one that says most of the address. */
  private static Endpoint endpoint(String route) {
    return desk.service().endpoints().all().stream()
        .filter(one -> route.matches(one.route().replaceAll("\\{[a-z]+}", ".+")))
        .min(Comparator.comparingInt(one -> one.route().replaceAll("[^{]", "").length()))
        .orElseThrow(() -> new AssertionError(route + " is no route"));
  }
}
