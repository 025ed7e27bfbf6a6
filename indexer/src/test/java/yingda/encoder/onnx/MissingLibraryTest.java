package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yingda.hanlp.HanLp;
import yingda.text.Normalizer;

/** As on a machine that ONNX Runtime is not made for: its classes can't be loaded. */
class MissingLibraryTest {
  @Test
  void itIsSaidThatTheMachineHasNoLibrary() throws Exception {
    try (URLClassLoader without = withoutLibrary()) {
      Object normalizer =
          without.loadClass(HanLp.class.getName()).getMethod("normalizer").invoke(null);
      Method open =
          without
              .loadClass(BundledModel.class.getName())
              .getMethod("open", without.loadClass(Normalizer.class.getName()));
      assertThat(catchThrowable(() -> open.invoke(null, normalizer)).getCause())
          .hasMessageContaining("bge-small-zh-v1.5: ONNX Runtime does not run on this machine");
    }
  }

  private static URLClassLoader withoutLibrary() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.contains("onnxruntime")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
