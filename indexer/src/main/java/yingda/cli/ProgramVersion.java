package yingda.cli;

/** Which version this program is. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** As the jar says it, {@code development} outside of one. */
  public static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
