package yingda.encoder.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import yingda.files.TemporaryDirectory;

/**
 * Loads ONNX Runtime from files that are gone as soon as it is loaded, or with the next process: by
 * itself it leaves 28 MB behind whenever a process is killed. Where the operator says by {@code
 * onnxruntime.native.path} where it is, it is taken from there.
 */
final class NativeLibraries {
  private static final Logger LOGGER = System.getLogger(NativeLibraries.class.getName());

  private static final String PATH = "onnxruntime.native.path";
  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibraries() {}

  /** The environment, with its libraries loaded. */
  static synchronized OrtEnvironment environment() {
    if (System.getProperty(PATH) != null) {
      return OrtEnvironment.getEnvironment();
    }
    TemporaryDirectory folder = TemporaryDirectory.create();
    try {
      if (extract(folder.path())) {
        System.setProperty(PATH, folder.path().toString());
      }
      return OrtEnvironment.getEnvironment();
    } finally {
      close(folder);
    }
  }

  /** Whether all were there for this machine. */
  private static boolean extract(Path folder) {
    for (String name : NAMES) {
      String file = System.mapLibraryName(name);
      try (InputStream library =
          OrtEnvironment.class.getResourceAsStream("native/" + platform() + '/' + file)) {
        if (library == null) {
          return false;
        }
        long unused = Files.copy(library, folder.resolve(file));
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, "can't write " + folder.resolve(file), e);
        return false;
      }
    }
    return true;
  }

  /** As ONNX Runtime calls it. */
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String name = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    return name + '-' + (processor.contains("aarch64") ? "aarch64" : "x64");
  }

  /** Where a system keeps files that are loaded, the next process deletes them. */
  private static void close(TemporaryDirectory folder) {
    try {
      folder.close();
    } catch (UncheckedIOException e) {
      LOGGER.log(Level.DEBUG, "the libraries are deleted by the next process", e);
    }
  }
}
