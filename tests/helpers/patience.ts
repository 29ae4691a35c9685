/** As long as a test without a browser waits for what has to come, ms: a busy machine three times slower than ours has it by then. */
export const PATIENCE = 30_000;
