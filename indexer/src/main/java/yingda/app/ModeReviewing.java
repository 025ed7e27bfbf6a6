package yingda.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yingda.document.HomeZone;
import yingda.document.Lease;

/** Applies the rules of {@link AnswerModes} every night at three. */
public final class ModeReviewing implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(ModeReviewing.class.getName());
  private static final LocalTime AT = LocalTime.of(3, 0);

  private final AnswerModes modes;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("mode-reviewing").daemon().factory());

  public ModeReviewing(AnswerModes modes, Clock clock) {
    this.modes = modes;
    this.clock = clock;
  }

  /**
   * Begins with the next night.
   *
   * @param only whoever holds it looks
   */
  public void start(Lease only) {
    ZonedDateTime now = clock.instant().atZone(HomeZone.ID);
    ZonedDateTime night = now.with(AT);
    ZonedDateTime next = night.isAfter(now) ? night : night.plusDays(1);
    var unused =
        thread.scheduleAtFixedRate(
            () -> review(only),
            Duration.between(now, next).toSeconds(),
            Duration.ofDays(1).toSeconds(),
            TimeUnit.SECONDS);
  }

  private void review(Lease only) {
    if (!only.isHeld()) {
      return;
    }
    try {
      modes
          .reviewAll()
          .forEach(
              change ->
                  LOGGER.log(
                      Level.INFO, change.address() + " is " + change.mode().word() + " now"));
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "What bots send by themselves is reviewed again next night", e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
