package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.MovableClock;

/** How people come in by an identity provider, and what becomes of their sessions. */
class ProviderSignInTest {
  private static final Map<String, ?> EDITOR = Map.of("groups", List.of("all", "kb-editors"));

  private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
  private MockProvider provider;
  private RunningService service;

  @BeforeEach
  void start(@TempDir Path data) {
    provider = MockProvider.start();
    service = RunningService.in(data, clock, provider.provider(clock));
  }

  @AfterEach
  void stop() {
    service.close();
    provider.close();
  }

  @Test
  void whoeverIsInAGroupComesInWithItsRole() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser = new Traveller(service);
    String there = browser.begin("/desk/documents?kind=faq");
    assertThat(there)
        .contains("response_type=code", "code_challenge_method=S256", "scope=openid+profile")
        .doesNotContain("code_verifier");
    assertThat(Traveller.parameter(there, "redirect_uri"))
        .isEqualTo("http://127.0.0.1:" + service.port() + "/sign-in/oidc/callback");
    Answer in = browser.back(browser.atProvider(there));
    assertThat(in.status()).as(in.body()).isEqualTo(302);
    assertThat(in.header("Location")).isEqualTo("/desk/documents?kind=faq");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("yingda-session=yk_")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(browser.cookies()).containsExactly("yingda-session");
    Answer session = browser.get("/v1/session");
    assertThat(session.text("/name")).isEqualTo("王芳");
    assertThat(session.text("/role")).isEqualTo("writer");
    assertThat(session.text("/provider")).isEqualTo("ready");
    assertThat(browser.get("/v1/documents").status()).isEqualTo(200);
    assertThat(browser.get("/v1/keys").status()).isEqualTo(403);
  }

  @Test
  void whatPeopleDoIsKeptUnderTheirName() {
    provider.knows("u-1", "李雷", Map.of("groups", List.of("kb-admins", "kb-agents")));
    Traveller admin = new Traveller(service);
    assertThat(admin.signIn().status()).isEqualTo(302);
    Answer audit = admin.get("/v1/audit");
    assertThat(audit.texts("/events", "caller")).contains("李雷");
    assertThat(audit.texts("/events", "action")).contains("sign-in");
    Answer keys = admin.get("/v1/keys");
    assertThat(keys.json().at("/keys/0/isPerson").asBoolean()).isTrue();
    assertThat(keys.text("/keys/0/role")).isEqualTo("admin");
  }

  @Test
  void withAProviderNobodyComesInWithoutSigningIn() {
    assertThat(service.client().get("/v1/documents").status()).isEqualTo(401);
    assertThat(service.client().get("/v1/session").json().at("/isOpen").asBoolean()).isFalse();
    String form = "{\"code\":\"yk_x\",\"name\":\"李雷\"}";
    assertThat(service.client().post("/v1/first-admin", form).status()).isEqualTo(401);
  }

  @Test
  void whoeverSignsOutIsOut() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser = new Traveller(service);
    assertThat(browser.signIn().status()).isEqualTo(302);
    String foreign = "https://evil.example.com";
    assertThat(browser.ask("DELETE", "/v1/session", "Origin", foreign).status()).isEqualTo(403);
    assertThat(browser.ask("DELETE", "/v1/session", "Sec-Fetch-Site", "same-origin").status())
        .isEqualTo(200);
    assertThat(browser.get("/v1/documents").status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAtItsLimit() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser = new Traveller(service);
    assertThat(browser.signIn().status()).isEqualTo(302);
    clock.move(Duration.ofHours(12).minusSeconds(1));
    assertThat(browser.get("/v1/documents").status()).isEqualTo(200);
    clock.move(Duration.ofSeconds(1));
    assertThat(browser.get("/v1/documents").status()).isEqualTo(401);
  }

  @Test
  void eachSignInHasASessionOfItsOwnAndEndsTheFormer() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser = new Traveller(service);
    assertThat(browser.signIn().status()).isEqualTo(302);
    assertThat(service.access().store().sessions()).hasSize(1);
    var former = service.access().store().sessions().getFirst();
    provider.knows("u-1", "王芳", EDITOR);
    assertThat(browser.signIn().status()).isEqualTo(302);
    assertThat(service.access().store().sessions()).hasSize(1).doesNotContain(former);
  }

  @Test
  void anotherRoleHoldsFromTheNextSignInAndEndsWhatTheFormerBegan() {
    provider.knows("u-1", "王芳", Map.of("groups", List.of("kb-admins")));
    Traveller before = new Traveller(service);
    assertThat(before.signIn().status()).isEqualTo(302);
    assertThat(before.get("/v1/keys").status()).isEqualTo(200);
    provider.knows("u-1", "王芳", Map.of("groups", List.of("kb-agents")));
    Traveller after = new Traveller(service);
    assertThat(after.signIn().status()).isEqualTo(302);
    assertThat(after.get("/v1/session").text("/role")).isEqualTo("agent");
    assertThat(before.get("/v1/keys").status()).isEqualTo(401);
  }

  @Test
  void whoeverLostTheirRoleIsInNoMore() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller before = new Traveller(service);
    assertThat(before.signIn().status()).isEqualTo(302);
    provider.knows("u-1", "王芳", Map.of("groups", List.of("all")));
    assertThat(new Traveller(service).signIn().status()).isEqualTo(403);
    assertThat(before.get("/v1/documents").status()).isEqualTo(401);
  }

  @Test
  void anAdminEndsTheSessionsOfAPerson() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller writer = new Traveller(service);
    assertThat(writer.signIn().status()).isEqualTo(302);
    provider.knows("u-2", "李雷", Map.of("groups", "kb-admins"));
    Traveller admin = new Traveller(service);
    assertThat(admin.signIn().status()).isEqualTo(302);
    assertThat(admin.ask("DELETE", "/v1/keys/1", "Sec-Fetch-Site", "same-origin").status())
        .isEqualTo(200);
    assertThat(writer.get("/v1/documents").status()).isEqualTo(401);
  }

  @Test
  void noPersonSignsWithTheNameOfAKey() {
    provider.knows("u-2", "李雷", Map.of("groups", "kb-admins"));
    Traveller admin = new Traveller(service);
    assertThat(admin.signIn().status()).isEqualTo(302);
    provider.knows("u-3", "李雷", EDITOR);
    Answer refused = new Traveller(service).signIn();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("\"李雷\" is the name of the valid key 1");
  }

  @Test
  void groupsThatAreNoListAreOneGroupOrNone() {
    provider.knows("u-1", "王芳", Map.of("groups", "kb-editors"));
    Traveller one = new Traveller(service);
    assertThat(one.signIn().status()).isEqualTo(302);
    assertThat(one.get("/v1/session").text("/role")).isEqualTo("writer");
    for (Map<String, ?> claims :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("groups", ""),
            Map.of("groups", List.of()),
            Map.of("groups", "kb-editors,kb-admins"),
            Map.of("groups", "kb-editors kb-admins"),
            Map.of("groups", "KB-EDITORS"),
            Map.of("groups", 1),
            Map.of("groups", List.of(List.of("kb-admins"))),
            Map.of("groups", Map.of("kb-admins", true)),
            Map.of("roles", List.of("kb-admins")))) {
      provider.knows("u-9", "韩梅梅", claims);
      Traveller nobody = new Traveller(service);
      Answer refused = nobody.signIn();
      assertThat(refused.status()).as(claims + refused.body()).isEqualTo(403);
      assertThat(refused.text("/detail")).contains("your account \"韩梅梅\" has no role here");
      assertThat(nobody.cookies()).isEmpty();
      assertThat(nobody.get("/v1/documents").status()).isEqualTo(401);
    }
  }

  @Test
  void whoeverHasNoNameDoesNotComeIn() {
    provider.knows("u-1", " ", EDITOR);
    Answer refused = new Traveller(service).signIn();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/detail")).contains("your account has no \"name\"");
  }

  @Test
  void whoeverDeclinesIsToldInWords() {
    Traveller browser = new Traveller(service);
    String there = browser.begin("/desk");
    String back =
        "/sign-in/oidc/callback?error=access_denied&error_description=%3Cb%3Eno&state="
            + Traveller.parameter(there, "state");
    Answer refused = browser.get(back, "Accept", "text/html,*/*", "Accept-Language", "zh-CN");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).startsWith("text/html");
    assertThat(refused.body())
        .contains("在公司账号那边取消了登录", "<a href=\"/sign-in\">/sign-in</a>")
        .doesNotContain("<b>no");
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void whatTheProviderHasAgainstThisServiceIsTold() {
    Traveller browser = new Traveller(service);
    String state = Traveller.parameter(browser.begin("/desk"), "state");
    Answer refused = browser.get("/sign-in/oidc/callback?error=invalid_scope&state=" + state);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("/detail")).contains("refuses this service (invalid_scope)");
  }

  /** As RFC 6749 wants: others send more than is known here. */
  @Test
  void whatElseAProviderSendsAlongIsPassedOver() {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser = new Traveller(service);
    String back = browser.atProvider(browser.begin("/desk"));
    assertThat(browser.back(back + "&session_state=x&scope=openid&hd=example.com").status())
        .isEqualTo(302);
  }

  @Test
  void whereNoProviderIsNamedNobodyIsSentAway(@TempDir Path other) {
    try (RunningService plain = RunningService.in(other)) {
      Answer refused = new Traveller(plain).get("/sign-in/oidc");
      assertThat(refused.status()).isEqualTo(404);
      assertThat(new Traveller(plain).get("/v1/session").json().has("provider")).isFalse();
    }
  }

  /** People of a provider that is not asked any more are in no more either. */
  @Test
  void withoutTheProviderItsPeopleAreOut(@TempDir Path other) {
    provider.knows("u-1", "王芳", EDITOR);
    Traveller browser;
    try (RunningService with = RunningService.in(other, clock, provider.provider(clock))) {
      browser = new Traveller(with);
      assertThat(browser.signIn().status()).isEqualTo(302);
    }
    try (RunningService without = RunningService.in(other, clock)) {
      assertThat(browser.at(without).get("/v1/documents").status()).isEqualTo(401);
      assertThat(without.client().get("/v1/documents").status()).isEqualTo(401);
    }
  }
}
