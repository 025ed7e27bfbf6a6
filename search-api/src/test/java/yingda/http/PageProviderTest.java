package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Sign-in by an identity provider, as people see it. */
class PageProviderTest {
  private static Desk desk(Path folder, String issuer) throws IOException {
    Path content = folder.resolve("content/faq");
    Files.createDirectories(content);
    Files.writeString(content.resolve("other.md"), "# 其他\n## 怎么充值？\n在钱包里充。\n");
    Clock clock = Clock.systemUTC();
    return Desk.over(
        folder.resolve("content"),
        RunningService.in(folder.resolve("data"), clock, MockProvider.provider(issuer, clock)));
  }

  @Test
  void peopleComeInWithTheAccountOfTheirOrganisation(@TempDir Path folder) throws IOException {
    try (MockProvider provider = MockProvider.asking();
        Desk desk = desk(folder, provider.issuer())) {
      Browser browser = desk.browser();
      desk.visit("/desk/documents?kind=faq");
      browser.await("the page to sign in", () -> browser.shows("#provider"));
      assertThat(browser.text("#provider")).isEqualTo("用公司账号登录");
      assertThat(browser.shows("#unreachable")).isFalse();
      browser.screen(390, 844);
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      browser.wholeScreen();
      browser.click("#provider");
      browser.find("[name=username]").sendKeys("u-1");
      browser.find("[name=claims]").sendKeys("{\"name\": \"王芳\", \"groups\": [\"kb-admins\"]}");
      browser.find("[name=username]").sendKeys(Keys.ENTER);
      browser.await("the page that was wanted", () -> browser.shows(".documents"));
      assertThat(browser.address()).endsWith("/desk/documents?kind=faq");
      assertThat(browser.text(".signed-in")).isEqualTo("王芳");
      desk.visit("/desk/keys");
      assertThat(browser.text("#keys tbody")).contains("王芳", "公司账号");
      browser.click("#sign-out");
      browser.await("the page to sign in", () -> browser.shows("#key"));
    }
  }

  @Test
  void whereTheProviderIsDownPeopleAreToldAndKeysGoOn(@TempDir Path folder) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (Desk desk = desk(folder, "http://localhost:" + port + "/sso")) {
      Browser browser = desk.browser();
      desk.visit("/sign-in");
      browser.await(
          "what can't be reached",
          () -> {
            desk.visit("/sign-in");
            return browser.shows("#unreachable");
          });
      assertThat(browser.text("#unreachable")).contains("公司账号现在连不上", "用密钥登录");
      assertThat(browser.shows("#key")).isTrue();
      for (String scheme : new String[] {"light", "dark"}) {
        browser.scheme(scheme);
        PageAccessibilityTest.assertNothingSerious(browser, "sign-in " + scheme);
      }
      browser.click("#provider");
      assertThat(browser.text(".notice h1"))
          .contains("the identity provider", "sign in with a key");
    }
  }

  @Test
  void whereNoProviderIsNamedNothingIsSaidOfIt(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/a.md", "# 其他\n## 问？\n答。\n"))) {
      desk.visit("/sign-in");
      assertThat(desk.browser().shows("#key")).isTrue();
      assertThat(desk.browser().shows("#provider")).isFalse();
    }
  }
}
