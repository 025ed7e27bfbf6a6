package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reverse proxy says of its clients: believed where one is named, of nobody else. */
class ProxyTest {
  private static final String NAME = "https://kb.example.com";
  private static final String FORWARDED =
      "Forwarded | for=203.0.113.7;host=kb.example.com;proto=https";
  private static final String X_FORWARDED =
      "X-Forwarded-Proto | https | X-Forwarded-Host | kb.example.com";

  @TempDir private Path data;
  private final Clock clock = Clock.systemUTC();
  private MockProvider provider;

  @BeforeEach
  void start() {
    provider = MockProvider.start();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private RunningService service(boolean behindProxy) {
    ServerAddress site =
        new ServerAddress("127.0.0.1", 0, List.of(), 1_000, null, behindProxy, false);
    return RunningService.in(data, clock, site, provider.provider(clock));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {FORWARDED, X_FORWARDED})
  void whatANamedProxySaysIsBelieved(String said) {
    provider.knows("u-1", "王芳", Map.of("groups", "kb-editors"));
    String[] headers = said.split(" \\| ");
    try (RunningService service = service(true)) {
      Traveller browser = new Traveller(service);
      Answer away = browser.get("/sign-in/oidc?to=/desk", headers);
      String there = away.header("Location");
      assertThat(Traveller.parameter(there, "redirect_uri"))
          .isEqualTo(NAME + "/sign-in/oidc/callback");
      assertThat(away.header("Set-Cookie")).contains("; Secure");
      String back = browser.atProvider(there);
      Answer in = browser.get(back.substring(NAME.length()), headers);
      assertThat(in.status()).as(in.body()).isEqualTo(302);
      assertThat(in.headers().allValues("Set-Cookie"))
          .filteredOn(cookie -> cookie.startsWith(Credentials.COOKIE))
          .singleElement()
          .asString()
          .contains("; Secure");
      assertThat(signOut(browser, "https://evil.example.com", headers)).isEqualTo(403);
      assertThat(signOut(browser, NAME, headers)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {FORWARDED, X_FORWARDED})
  void whatAnybodyElseSaysIsNot(String said) {
    provider.knows("u-1", "王芳", Map.of("groups", "kb-editors"));
    String[] headers = said.split(" \\| ");
    try (RunningService service = service(false)) {
      Traveller browser = new Traveller(service);
      Answer away = browser.get("/sign-in/oidc?to=/desk", headers);
      assertThat(Traveller.parameter(away.header("Location"), "redirect_uri"))
          .isEqualTo("http://127.0.0.1:" + service.port() + "/sign-in/oidc/callback");
      assertThat(away.header("Set-Cookie")).doesNotContain("Secure");
      assertThat(browser.signIn().status()).isEqualTo(302);
      assertThat(signOut(browser, NAME, headers)).isEqualTo(403);
      assertThat(signOut(browser, "http://127.0.0.1:" + service.port(), headers)).isEqualTo(200);
    }
  }

  /** Says that a page of an origin wants it. */
  private static int signOut(Traveller browser, String origin, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Origin";
    all[headers.length + 1] = origin;
    return browser.ask("DELETE", "/v1/session", all).status();
  }

  @Test
  void withoutAWordOfTheProxyTheNameIsTheOneThatWasAskedFor() {
    try (RunningService service = service(true)) {
      assertThat(
              Traveller.parameter(
                  new Traveller(service).get("/sign-in/oidc").header("Location"), "redirect_uri"))
          .isEqualTo("http://127.0.0.1:" + service.port() + "/sign-in/oidc/callback");
    }
  }
}
