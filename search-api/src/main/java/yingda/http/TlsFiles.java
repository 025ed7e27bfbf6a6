package yingda.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * The certificate this service shows, with its key, as PEM files.
 *
 * @param certificates the own one first, then those that signed it
 * @param key in PKCS#8, not encrypted
 */
public record TlsFiles(Path certificates, Path key) {
  /** The store is in memory only; a password is what its interface wants. */
  static final String PASSWORD = "memory";

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");
  private static final Map<String, String> SIGNATURES =
      Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA", "EdDSA", "EdDSA");

  /**
   * Both as they are now.
   *
   * @throws RejectedException INVALID if one can't be read, or they do not belong together
   */
  KeyStore read() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      PrivateKey secret = privateKey();
      Certificate[] chain = chain();
      if (!belongTogether(secret, chain[0].getPublicKey())) {
        throw Refusal.invalid("certificate-of-other-key").with("key", key).at(certificates);
      }
      store.setKeyEntry("tls", secret, PASSWORD.toCharArray(), chain);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw Refusal.invalid("no-certificate").with("problem", e.getMessage()).at(certificates);
    }
  }

  /** What one signs, the other knows. */
  private static boolean belongTogether(PrivateKey secret, PublicKey known)
      throws GeneralSecurityException {
    if (!secret.getAlgorithm().equals(known.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(SIGNATURES.get(secret.getAlgorithm()));
    byte[] text = PASSWORD.getBytes(StandardCharsets.US_ASCII);
    signature.initSign(secret);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(known);
    signature.update(text);
    return signature.verify(signed);
  }

  /**
   * Looks at both, before anything else is done.
   *
   * @throws RejectedException INVALID if one can't be read, or they do not belong together
   */
  public void check() {
    KeyStore unused = read();
  }

  /** When each of them changed last: one that is put in place of another may be older. */
  List<FileTime> changed() {
    try {
      return List.of(Files.getLastModifiedTime(certificates), Files.getLastModifiedTime(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Certificate[] chain() throws IOException, GeneralSecurityException {
    try (var file = Files.newInputStream(certificates)) {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(file)
              .toArray(Certificate[]::new);
      if (chain.length == 0) {
        throw Refusal.invalid("no-certificate").with("problem", "empty").at(certificates);
      }
      return chain;
    }
  }

  private PrivateKey privateKey() throws IOException {
    String text = Files.readString(key);
    Matcher pem = KEY.matcher(text);
    if (pem.find()) {
      byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
      for (String algorithm : ALGORITHMS) {
        try {
          return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException another) {
          // The file does not say which it is.
        }
      }
    }
    boolean isCertificate = text.contains(CERTIFICATE) && !text.contains("PRIVATE KEY");
    throw Refusal.invalid(isCertificate ? "certificate-for-key" : "no-private-key").at(key);
  }
}
