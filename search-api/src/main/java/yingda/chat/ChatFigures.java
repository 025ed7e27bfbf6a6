package yingda.chat;

import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the messages of a platform.
 *
 * @param repeated came once more, and were not answered again
 * @param failed had no answer that could be sent
 */
public record ChatFigures(LongAdder answered, LongAdder repeated, LongAdder failed) {
  ChatFigures() {
    this(new LongAdder(), new LongAdder(), new LongAdder());
  }
}
