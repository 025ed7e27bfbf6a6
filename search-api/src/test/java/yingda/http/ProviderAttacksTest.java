package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Logged;
import yingda.testing.MovableClock;

/**
 * What somebody might send to come in by an identity provider as another, and what may go wrong.
 */
class ProviderAttacksTest {
  private static final Map<String, ?> EDITOR = Map.of("groups", List.of("kb-editors"));
  private static final int KEY_BITS = 2_048;

  /** Characters of what nobody can guess. */
  private static final int SECRET = 43;

  private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
  private MockProvider provider;
  private RunningService service;
  private Traveller browser;
  private String there;

  @BeforeEach
  void start(@TempDir Path data) {
    provider = MockProvider.start();
    service = RunningService.in(data, clock, provider.provider(clock));
    browser = new Traveller(service);
    there = browser.begin("/desk");
  }

  @AfterEach
  void stop() {
    service.close();
    provider.close();
  }

  /** What a token says that is right in all. */
  private JWTClaimsSet.Builder claims() {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(provider.issuer())
        .subject("u-1")
        .audience(MockProvider.CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", Traveller.parameter(there, "nonce"))
        .claim("name", "王芳")
        .claim("groups", List.of("kb-admins"));
  }

  private static RSAKey key(String id) throws JOSEException {
    return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
  }

  private static SignedJWT signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  private static SignedJWT signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String key, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
    token.sign(signer);
    return token;
  }

  private Answer back() {
    return browser.back(browser.atProvider(there));
  }

  private void isRefused() {
    isRefused(back());
  }

  private void isRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(browser.cookies()).doesNotContain(Credentials.COOKIE);
    assertThat(service.access().store().sessions()).isEmpty();
  }

  /** Else the tests below would prove nothing. */
  @Test
  void aTokenThatIsRightLetsIn() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    provider.gives(signed(claims().build(), key));
    assertThat(back().status()).isEqualTo(302);
    assertThat(browser.get("/v1/session").text("/role")).isEqualTo("admin");
  }

  @Test
  void aTokenThatNobodySignedProvesNobody() {
    provider.gives(new PlainJWT(claims().build()));
    isRefused();
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretProvesNobody() throws JOSEException {
    RSAKey key = provider.key();
    byte[] der = key.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret :
        List.of(
            der,
            pem.getBytes(StandardCharsets.US_ASCII),
            key.getModulus().decode(),
            key.toJSONString().getBytes(StandardCharsets.US_ASCII))) {
      there = browser.begin("/desk");
      provider.gives(
          signed(claims().build(), JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret)));
      Answer answer = back();
      assertThat(answer.status()).as(answer.body()).isEqualTo(401);
      assertThat(service.access().store().sessions()).isEmpty();
    }
  }

  /** Nor with the secret that this service and the provider share, which others may have read. */
  @Test
  void aTokenSignedWithTheSecretOfTheClientProvesNobody() throws JOSEException {
    provider.gives(
        signed(
            claims().build(),
            JWSAlgorithm.HS256,
            provider.key().getKeyID(),
            new MACSigner("secret".repeat(8))));
    isRefused();
  }

  @Test
  void aTokenSignedByAnotherUnderTheNameOfTheKeyProvesNobody() throws JOSEException {
    provider.gives(signed(claims().build(), key(provider.key().getKeyID())));
    isRefused();
  }

  @Test
  void aTokenForAnotherServiceProvesNobody() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    provider.gives(signed(claims().audience("wiki").build(), key));
    isRefused();
  }

  @Test
  void aTokenOfAnotherProviderProvesNobody() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    provider.gives(signed(claims().issuer("https://evil.example.com").build(), key));
    isRefused();
  }

  @Test
  void aTokenOfAnotherSignInProvesNobody() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    String first = there;
    there = browser.begin("/desk");
    SignedJWT ofThis = signed(claims().build(), key);
    provider.gives(ofThis);
    Answer other = browser.back(browser.atProvider(first));
    assertThat(other.status()).as(other.body()).isEqualTo(401);
    assertThat(back().status()).isEqualTo(302);
    there = new Traveller(service).begin("/desk");
    provider.gives(signed(claims().claim("nonce", null).build(), key));
    there = browser.begin("/desk");
    assertThat(back().status()).isEqualTo(401);
  }

  @Test
  void clocksMayBeTwoMinutesApart() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    Instant now = clock.instant();
    for (Duration ahead : List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2))) {
      there = browser.begin("/desk");
      Instant issued = now.plus(ahead);
      provider.gives(signed(issued(issued, issued.plusSeconds(10)), key));
      assertThat(back().status()).as("" + ahead).isEqualTo(302);
    }
  }

  @Test
  void whoseClockIsFurtherAheadIsToldSo() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    Instant issued = clock.instant().plus(Duration.ofMinutes(6));
    provider.gives(signed(issued(issued, issued.plusSeconds(300)), key));
    Answer refused = back();
    isRefused(refused);
    assertThat(refused.text("/detail")).matches("(?s).*clocks.* [56] minutes apart.*");
  }

  @Test
  void aTokenThatExpiredProvesNobody() throws JOSEException {
    RSAKey key = key("mine");
    provider.publishes(key.toPublicJWK());
    Instant issued = clock.instant().minus(Duration.ofHours(1));
    provider.gives(signed(issued(issued, issued.plusSeconds(300)), key));
    isRefused();
  }

  private JWTClaimsSet issued(Instant from, Instant to) {
    return claims().issueTime(Date.from(from)).expirationTime(Date.from(to)).build();
  }

  @Test
  void aKeyThatTheProviderChangedIsFetchedAnew() throws JOSEException {
    RSAKey first = key("first");
    provider.publishes(first.toPublicJWK());
    provider.gives(signed(claims().build(), first));
    assertThat(back().status()).isEqualTo(302);
    RSAKey second = key("second");
    provider.publishes(second.toPublicJWK());
    there = browser.begin("/desk");
    provider.gives(signed(claims().build(), second));
    assertThat(back().status()).isEqualTo(302);
  }

  @Test
  void aKeyThatTheProviderDoesNotHaveProvesNobody() throws JOSEException {
    provider.gives(signed(claims().build(), key("unknown")));
    isRefused();
  }

  @Test
  void aStateIsGoodOnceAndInTheBrowserThatGotIt() {
    provider.knows("u-1", "王芳", EDITOR);
    String back = browser.atProvider(there);
    String state = Traveller.parameter(there, "state");
    isRefused(new Traveller(service).back(back));
    String cookie = browser.cookies().getFirst() + "=" + "x".repeat(SECRET);
    isRefused(new Traveller(service).get(target(back), "Cookie", cookie));
    assertThat(browser.back(back).status()).as("ended by the guess").isEqualTo(401);
    there = browser.begin("/desk");
    back = browser.atProvider(there);
    assertThat(browser.back(back).status()).isEqualTo(302);
    assertThat(browser.back(back).status()).isEqualTo(401);
    there = browser.begin("/desk");
    back = browser.atProvider(there);
    assertThat(browser.back(back.replace("state=", "state=x")).status()).isEqualTo(401);
    assertThat(browser.back(back.replaceFirst("&?state=[^&]*", "")).status()).isEqualTo(401);
    assertThat(Traveller.parameter(there, "state")).isNotEqualTo(state).hasSize(SECRET);
  }

  private static String target(String address) {
    return address.substring(address.indexOf("/sign-in"));
  }

  @Test
  void aSignInThatTakesTooLongBeginsAnew() {
    provider.knows("u-1", "王芳", EDITOR);
    String back = browser.atProvider(there);
    clock.move(Duration.ofMinutes(10));
    Answer refused = browser.back(back);
    isRefused(refused);
    assertThat(refused.text("/detail")).contains("begin again at /sign-in");
  }

  /** Whoever got hold of a code can't use it in a sign-in of their own: PKCE. */
  @Test
  void aCodeOfAnotherSignInIsGoodForNobody() {
    provider.knows("u-1", "王芳", EDITOR);
    String stolen = Traveller.parameter(browser.atProvider(there), "code");
    Traveller thief = new Traveller(service);
    String state = Traveller.parameter(thief.begin("/desk"), "state");
    Answer refused = thief.get("/sign-in/oidc/callback?state=" + state + "&code=" + stolen);
    assertThat(refused.status()).as(refused.body()).isEqualTo(401);
    assertThat(thief.cookies()).doesNotContain(Credentials.COOKIE);
  }

  @Test
  void aCodeIsGoodOnce() {
    provider.knows("u-1", "王芳", EDITOR);
    String back = browser.atProvider(there);
    assertThat(browser.back(back).status()).isEqualTo(302);
    String state = Traveller.parameter(browser.begin("/desk"), "state");
    String code = Traveller.parameter(back, "code");
    Answer again = browser.get("/sign-in/oidc/callback?state=" + state + "&code=" + code);
    assertThat(again.status()).as(again.body()).isEqualTo(401);
  }

  @Test
  void anAnswerInTheNameOfAnotherProviderIsNone() {
    provider.knows("u-1", "王芳", EDITOR);
    isRefused(browser.back(browser.atProvider(there) + "&iss=https%3A%2F%2Fevil.example.com"));
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    for (String to :
        List.of(
            "https://evil.example.com/",
            "//evil.example.com",
            "///evil.example.com",
            "/\\evil.example.com",
            "\\\\evil.example.com",
            "/\t/evil.example.com",
            "javascript:alert(1)",
            "evil.example.com",
            "/desk\r\nSet-Cookie: a=b",
            "")) {
      provider.knows("u-1", "王芳", EDITOR);
      Answer in = browser.back(browser.atProvider(browser.begin(to)));
      assertThat(in.status()).as(to + in.body()).isEqualTo(302);
      assertThat(in.header("Location")).as(to).isEqualTo("/");
      assertThat(in.headers().allValues("Set-Cookie")).noneMatch(line -> line.startsWith("a="));
    }
  }

  @Test
  void whatIsRefusedIsKeptWithoutItsSecrets() {
    isRefused(browser.get("/sign-in/oidc/callback?state=x&code=verysecret"));
    provider.knows("u-2", "李雷", Map.of("groups", "kb-admins"));
    assertThat(back().status()).isEqualTo(302);
    Answer audit = browser.get("/v1/audit");
    assertThat(audit.texts("/events", "outcome")).contains("sign-in-over");
    assertThat(audit.body()).doesNotContain("verysecret");
  }

  @Test
  void withoutItsProviderTheServiceStartsAndSaysSo(@TempDir Path other) throws IOException {
    int port = freePort();
    String issuer = "http://localhost:" + port + "/sso";
    try (Logged log = new Logged("yingda.oidc");
        RunningService lonely =
            RunningService.in(other, clock, MockProvider.provider(issuer, clock))) {
      Traveller people = new Traveller(lonely);
      Answer refused =
          people.get("/sign-in/oidc", "Accept", "text/html", "Accept-Language", "zh-CN");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body()).contains("连不上公司账号的身份提供方 " + issuer, "现在可以用密钥登录");
      assertThat(people.get("/v1/session").text("/provider")).isEqualTo("unreachable");
      Answer health = people.get("/health/ready");
      assertThat(health.status()).isEqualTo(200);
      assertThat(health.text("/warning")).contains("the identity provider " + issuer);
      assertThat(log.lines()).anyMatch(line -> line.contains(issuer));
      try (MockProvider late = MockProvider.start(port)) {
        late.knows("u-1", "王芳", EDITOR);
        assertThat(people.signIn().status()).isEqualTo(302);
        assertThat(people.get("/health/ready").json().has("warning")).isFalse();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
