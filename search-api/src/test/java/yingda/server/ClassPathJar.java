package yingda.server;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar that has nothing but the class path of this test, and starts as the real one does. */
final class ClassPathJar {
  private ClassPathJar() {}

  static Path in(Path directory) throws IOException {
    Path jar = directory.resolve("yingda.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "yingda.server.Main");
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
    return jar;
  }

  private static String classPath() {
    List<String> addresses = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      addresses.add(Path.of(path).toUri().toString());
    }
    return String.join(" ", addresses);
  }
}
