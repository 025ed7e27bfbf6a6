package yingda.comparison;

import java.util.List;

/**
 * A field that says something else.
 *
 * @param field its name in JSON, such as {@code answer} or {@code channelAnswers.wechat}
 * @param pieces its older and its newer text; of a list one member a line
 */
public record FieldDifference(String field, List<DiffChunk> pieces) {}
