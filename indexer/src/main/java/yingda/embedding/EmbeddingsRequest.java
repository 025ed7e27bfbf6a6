package yingda.embedding;

import java.util.List;

/** What the endpoint is asked, as JSON. */
record EmbeddingsRequest(String model, List<String> input) {}
