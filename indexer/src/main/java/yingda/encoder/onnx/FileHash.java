package yingda.encoder.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import yingda.document.Sha256;

/** Names the content of a pretrained encoder. */
final class FileHash {
  private FileHash() {}

  /**
   * @return changes with the model, with weights kept beside it ({@code model.onnx_data}), and with
   *     the vocabulary; 32 hexadecimal digits of SHA-256
   */
  static String of(OnnxSettings settings) throws IOException {
    Set<Path> files = new TreeSet<>(Set.of(settings.vocabulary()));
    try (DirectoryStream<Path> ofModel =
        Files.newDirectoryStream(settings.directory(), settings.model().getFileName() + "*")) {
      ofModel.forEach(files::add);
    }
    MessageDigest digest = Sha256.digest();
    for (Path file : files) {
      try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
