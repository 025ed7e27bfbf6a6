package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Sign-in, keys and the audit log, as people see them. */
class PageAccessTest {
  /** From the first start to a writer who signs in and out. */
  @Test
  void peopleComeInByKeysThatAnAdminMakes(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      desk.visit("/sign-in#" + desk.service().access().signingIn().firstCode().text());
      browser.find("#name").sendKeys("李雷", Keys.ENTER);
      assertThat(browser.text("#secret")).startsWith("yk_");
      browser.click("#copy-secret");
      browser.await("what came of it", () -> browser.text("#copy-secret").equals("已复制"));
      browser.click(".made a");
      browser.click("#key-confirmed");
      String bot = makeKey(browser, "可靠机器人", "bot");
      assertThat(bot).startsWith("yk_");
      assertThat(browser.text("#keys tbody tr")).contains("可靠机器人", "复审期内");
      desk.visit("/desk/keys");
      browser.screen(360, 800);
      assertThat(browser.shows("#keys tbody")).isTrue();
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      browser.wholeScreen();
      String writer = makeKey(browser, "王芳", "writer");
      desk.visit("/desk/audit");
      assertThat(browser.texts("#audit tbody code")).contains("create-key", "sign-in");
      browser.click("#sign-out");
      browser.await("the page to sign in", () -> browser.shows("#key"));
      desk.visit("/desk/documents?kind=faq");
      browser.await("the page to sign in", () -> browser.shows("#key"));
      browser.find("#key").sendKeys(writer, Keys.ENTER);
      browser.await("the page that was wanted", () -> browser.shows(".documents"));
      assertThat(browser.address()).endsWith("/desk/documents?kind=faq");
      assertThat(browser.text(".signed-in")).isEqualTo("王芳");
      assertThat(browser.shows("#author")).isFalse();
      assertThat(browser.shows("[data-permission=administer]")).isFalse();
      desk.visit("/");
      assertThat(browser.text(".signed-in")).isEqualTo("王芳");
    }
  }

  /** Where there are no keys yet, whoever is there finds where they are made. */
  @Test
  void theFirstOperatorFindsKeysWebhooksAndAudit(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      desk.visit("/desk");
      for (String name : List.of("webhooks", "audit", "keys")) {
        browser.click("#desk-top [href='/desk/" + name + "']");
        browser.await(name, () -> browser.shows("#" + name));
      }
      assertThat(browser.text("#keys .notice")).contains("现在还没有密钥");
    }
  }

  /** Who may write comes from the agents' desk to the writers'; who may not sees no way. */
  @Test
  void theAgentsDeskLeadsWritersToTheirs(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      String link = "#views [href='/desk']";
      desk.visit("/");
      browser.click(link);
      browser.find("#tasks");

      String admin = KeysTest.key(desk.service().client(), "李雷", "admin");
      Client client = desk.service().client().with(admin);
      for (Map.Entry<String, Boolean> role :
          Map.of("writer", true, "reviewer", true, "agent", false).entrySet()) {
        String key = KeysTest.key(client, role.getKey(), role.getKey());
        desk.visit("/sign-in");
        signIn(browser, key);
        desk.visit("/");
        browser.await("who it is", () -> browser.shows(".signed-in"));
        assertThat(browser.shows(link)).as(role.getKey()).isEqualTo(role.getValue());
        browser.click("#sign-out");
        browser.await("the page to sign in", () -> browser.shows("#key"));
      }
    }
  }

  @Test
  void whoseSignInEndsElsewhereIsToldAndLosesNothing(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      String key = KeysTest.key(desk.service().client(), "李雷", "admin");
      desk.visit("/sign-in");
      signIn(browser, key);
      browser.elsewhere(
          () -> {
            desk.visit("/");
            browser.click("#sign-out");
            browser.await("the page to sign in", () -> browser.shows("#key"));
          });
      browser.press("怎么充值", Keys.ENTER);
      assertThat(browser.text("#problem")).contains("登录已经结束").doesNotContain("Authorization");
      assertThat(browser.value("#query")).isEqualTo("怎么充值");
      String address = Objects.requireNonNull(browser.find("#signed-out a").getAttribute("href"));
      browser.elsewhere(
          () -> {
            browser.open(address);
            signIn(browser, key);
            assertThat(browser.text(".reply .question")).isEqualTo("怎么充值？");
          });
      browser.click("#again");
      assertThat(browser.text(".reply .question")).isEqualTo("怎么充值？");
      assertThat(browser.shows("#signed-out")).isFalse();
    }
  }

  @Test
  void aWriterWhoseSignInEndsKeepsWhatIsWritten(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      String key = KeysTest.key(desk.service().client(), "李雷", "admin");
      desk.visit("/sign-in?to=/desk/edit/faq/other");
      signIn(browser, key);
      browser.elsewhere(
          () -> {
            desk.visit("/");
            browser.click("#sign-out");
            browser.await("the page to sign in", () -> browser.shows("#key"));
          });
      browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), "在充值页充。");
      browser.find("#note").sendKeys("改了入口", Keys.ENTER);
      assertThat(browser.text("#signed-out")).contains("登录已经结束");
      assertThat(browser.find("#signed-out a").getAttribute("href"))
          .endsWith("/sign-in?to=" + Desk.encoded("/desk/edit/faq/other"));
      assertThat(browser.value(".answer-text")).isEqualTo("在充值页充。");
    }
  }

  private static void signIn(Browser browser, String key) {
    browser.find("#key").sendKeys(key, Keys.ENTER);
    browser.await("the page behind it", () -> browser.shows(".signed-in"));
  }

  private static String makeKey(Browser browser, String name, String role) {
    browser.find("#key-name").sendKeys(name);
    Object unused =
        browser.run(
            "const choice = document.querySelector('#key-role'); choice.value = '"
                + role
                + "'; choice.dispatchEvent(new Event('change'))");
    browser.click("#key-make");
    String secret = browser.text("#secret");
    assertThat(browser.text("#keys tbody")).contains(name);
    return secret;
  }

  @Test
  void noOtherSiteIsLedToBehindTheSignIn(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      String key = KeysTest.key(desk.service().client(), "李雷", "admin");
      for (String to :
          new String[] {"//evil.example.com/x", "https://evil.example.com", "/\\evil"}) {
        desk.visit("/sign-in?to=" + Desk.encoded(to));
        desk.browser().find("#key").sendKeys(key, Keys.ENTER);
        desk.browser().await("our page", () -> desk.browser().shows(".signed-in, .notice"));
        assertThat(desk.browser().address()).startsWith(desk.origin());
        desk.browser().click("#sign-out");
        desk.browser().await("the page to sign in", () -> desk.browser().shows("#key"));
      }
    }
  }
}
