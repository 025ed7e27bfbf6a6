package yingda.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/** A certificate that signed itself, with its key, as the JDK makes them. */
final class Certificates {
  private static final String PASSWORD = "for the test";
  private static final int LINE = 64;

  private final Certificate certificate;
  private final Key key;

  private Certificates(Certificate certificate, Key key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * Makes one.
   *
   * @param name whose it is
   * @param algorithm EC or RSA
   */
  static Certificates of(Path folder, String name, String algorithm) {
    Path file = folder.resolve(name + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    try {
      Process made =
          new ProcessBuilder(
                  keytool,
                  "-genkeypair",
                  "-alias",
                  "a",
                  "-keyalg",
                  algorithm,
                  "-dname",
                  "CN=" + name,
                  "-validity",
                  "30",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  PASSWORD)
              .redirectErrorStream(true)
              .start();
      String told = new String(made.getInputStream().readAllBytes(), US_ASCII);
      assertThat(made.waitFor()).as(told).isZero();
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(file)) {
        store.load(stream, PASSWORD.toCharArray());
      }
      return new Certificates(store.getCertificate("a"), store.getKey("a", PASSWORD.toCharArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both files in PEM, in the place of those that are there. */
  void write(TlsFiles files) throws IOException, GeneralSecurityException {
    writeKey(files.key());
    writeCertificate(files.certificates());
  }

  void writeKey(Path file) throws IOException {
    Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
  }

  void writeCertificate(Path file) throws IOException, GeneralSecurityException {
    Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
