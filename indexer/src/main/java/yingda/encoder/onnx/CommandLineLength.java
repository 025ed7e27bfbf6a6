package yingda.encoder.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ONNX Runtime 1.29.0 reads the command line of its process on Linux, and where that is longer than
 * about 4,000 bytes, as with many jars behind {@code -cp}, it ends the process.
 */
final class CommandLineLength {
  private static final Path OF_PROCESS = Path.of("/proc/self/cmdline");

  /** 3,918 bytes were taken, 4,018 were not. */
  private static final int MOST = 3_900;

  private CommandLineLength() {}

  /** Whether it would end this process. */
  static boolean isDeadly() {
    return isDeadly(OF_PROCESS);
  }

  static boolean isDeadly(Path commandLine) {
    try {
      return Files.exists(commandLine) && Files.readAllBytes(commandLine).length > MOST;
    } catch (IOException hidden) {
      return false;
    }
  }
}
