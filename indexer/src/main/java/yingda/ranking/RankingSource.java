package yingda.ranking;

import yingda.text.Analysis;

/**
 * What ranking reads of an index. For one search.
 *
 * @param rarity of words among the wordings; shared by all searches of the same index
 */
public record RankingSource(
    CandidateTexts texts,
    TermStatistics terms,
    InverseDocumentFrequency rarity,
    Analysis analysis) {}
