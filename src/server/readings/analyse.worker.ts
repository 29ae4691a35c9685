// The analyser (lindera with IPADIC, all on this server) in a thread of its own: it takes 0.4 s and 100 MB to begin, and a long
// text some ms, in which nobody's push should wait.
import { parentPort } from 'node:worker_threads';
import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import * as z from 'zod/mini';
import { draftOf } from '#server/readings/draft.ts';
import type { ReadRequest } from '#server/readings/reader.ts';

const builder = new TokenizerBuilder();
builder.setDictionary('embedded://ipadic');
builder.setMode('normal');
builder.setKeepWhitespace(true);
const tokenizer = builder.build();
const tokensSchema = z.array(z.object({ surface: z.string(), reading: z.optional(z.string()) }));

parentPort?.on('message', ({ texts, known }: ReadRequest) => {
  const drafts = texts.map((text) => draftOf(text, tokensSchema.parse(tokenizer.tokenize(text)), known));
  parentPort?.postMessage(drafts, []);
});
