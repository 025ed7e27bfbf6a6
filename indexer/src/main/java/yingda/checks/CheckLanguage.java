package yingda.checks;

import yingda.text.Analysis;

/**
 * What checks know of words.
 *
 * @param analysis how texts are cut
 * @param words the phrases that are looked for
 */
public record CheckLanguage(Analysis analysis, CheckWords words) {}
