package yingda.http;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yingda.testing.PatternWork;

/** Twice the text is no more than twice the work, for each pattern of this module, too. */
class PatternsTest {
  @TestFactory
  Stream<DynamicTest> everyPatternIsLinear() {
    return PatternWork.tests(HttpService.class);
  }
}
