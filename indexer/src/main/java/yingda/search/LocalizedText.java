package yingda.search;

/** Something said for people to read, in Chinese and in English. */
public record LocalizedText(String zh, String en) {}
