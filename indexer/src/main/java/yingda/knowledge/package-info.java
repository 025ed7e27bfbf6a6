/**
 * What is in this data directory?
 *
 * <p>{@link yingda.knowledge.KnowledgeBase} opens one: the store, the index that follows it, the
 * searcher over both. The service and the command line open the same one and so give the same
 * answers. {@code DataDirectory} says where the files lie: {@code yingda.db}, {@code usage.db},
 * {@code lexicon/}, {@code golden/}, {@code model/}, {@code index/}. {@code Backends} is the one
 * place that names the store and the engine.
 *
 * <p>What a knowledge base uses is one {@code KnowledgeState}, replaced as a whole; it opens the
 * encoder and closes it, and a rebuild with the same model uses it again. {@code CommittedIndex} is
 * what another process last committed: one process has the index open for writing, and a {@code
 * search} beside a running service reads that.
 *
 * <p>{@code AnalysisWatcher} notices that the words or the model have changed, whoever wrote them,
 * and has the index rebuilt; an index carries the analysis it was built with, so a search never
 * mixes two. {@code Learning} collects pairs and wordings from the published revisions, from
 * questions they were accepted for and from {@code model/pairs.tsv}, and trains the encoder; {@code
 * Retraining} does it beside the running service when a tenth of the pairs is new. {@code
 * LexiconInUse} keeps the words that were in use last beside the index, for a start that finds a
 * bad line in them or none at all. {@code IndexMender} has an index that was damaged while it is
 * open rebuilt the same way; what is whole answers meanwhile. {@code FileInspector} reads the
 * databases through each day and has their damage told of. {@code Diagnosis} says what is wrong
 * with a directory that nobody has open, and changes nothing there.
 */
@NullMarked
package yingda.knowledge;

import org.jspecify.annotations.NullMarked;
