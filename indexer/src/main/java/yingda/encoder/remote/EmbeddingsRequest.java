package yingda.encoder.remote;

import java.util.List;

/** What the endpoint is asked, as JSON. */
record EmbeddingsRequest(String model, List<String> input) {}
