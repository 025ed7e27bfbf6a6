package yingda.document;

import java.time.ZoneId;

/** Where the days and quarters of the people begin: in files, releases and reports. */
public final class HomeZone {
  public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

  private HomeZone() {}
}
