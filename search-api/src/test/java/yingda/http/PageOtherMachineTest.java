package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.testing.Requirement;

/** Sign-in over TLS by an address of this machine that others reach it by. */
class PageOtherMachineTest {
  private static InetAddress address() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst()
        .orElseThrow(() -> Requirement.missing("this machine has no address for others"));
  }

  @Test
  void peopleSignInOverTlsAndWriteWhileTheirCookieIsKeptFromScripts(@TempDir Path folder)
      throws Exception {
    String host = address().getHostAddress();
    TlsFiles files = new TlsFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    Certificates.of(folder, "desk", "EC").write(files);
    ServerAddress site =
        new ServerAddress(host, 0, List.of(), ServerAddress.MOST_PER_MINUTE, files, false, false);
    String key = firstKey(folder.resolve("data"));
    try (RunningService service = RunningService.in(folder.resolve("data"), site)) {
      Browser browser = Browser.require();
      String desk = "https://" + host + ":" + service.port();
      browser.open(desk + "/desk/keys");
      browser.await("the page to sign in", () -> browser.shows("#key"));
      browser.find("#key").sendKeys(key, Keys.ENTER);
      browser.await("the page that was wanted", () -> browser.shows("#keys tbody"));
      assertThat(browser.text(".signed-in")).isEqualTo("李雷");
      assertThat(browser.run("return document.cookie")).isEqualTo("");
      assertThat(browser.run("return isSecureContext")).isEqualTo(true);
      assertThat(browser.cookies())
          .singleElement()
          .satisfies(
              cookie -> {
                assertThat(cookie.isSecure()).isTrue();
                assertThat(cookie.isHttpOnly()).isTrue();
                assertThat(cookie.getSameSite()).isEqualTo("Lax");
              });
      assertThat(status(browser)).isEqualTo(201L);
      browser.click("#sign-out");
      browser.await("the page to sign in", () -> browser.shows("#key"));
      assertThat(status(browser)).isEqualTo(401L);
    }
  }

  /** Made on the machine of the service: without any, it answers nobody else. */
  private static String firstKey(Path data) {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      return KeysTest.key(service.client(), "李雷", "admin");
    }
  }

  /** What the browser gets for a new key. */
  private static @Nullable Object status(Browser browser) {
    return browser.run(
        """
        const request = new XMLHttpRequest();
        request.open('POST', '/v1/keys', false);
        request.setRequestHeader('Content-Type', 'application/json');
        request.send(JSON.stringify({name: '机器人', role: 'bot'}));
        return request.status;
        """);
  }
}
