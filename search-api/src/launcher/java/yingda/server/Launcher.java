package yingda.server;

/**
 * Begins the program, or says why this Java can't. It is compiled for Java 8, so that whatever Java
 * finds the jar gets as far as here.
 */
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version");
    if (!isEnough(version)) {
      System.err.println(
          "Yingda needs Java "
              + NEEDED
              + ", and this is Java "
              + version
              + " in "
              + System.getProperty("java.home")
              + ": start it with the java of a JDK "
              + NEEDED);
      System.exit(1);
    }
    Class<?> program = Class.forName("yingda.server.Main");
    program.getMethod("main", String[].class).invoke(null, (Object) arguments);
  }

  /**
   * @param version as Java calls itself: 1.8, 17, 25
   */
  static boolean isEnough(String version) {
    return !version.startsWith("1.") && Integer.parseInt(version) >= NEEDED;
  }
}
