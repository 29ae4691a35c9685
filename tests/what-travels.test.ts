// What the wire says of itself: the app's version, and words that only a newer server knows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_VERSION, pushResultSchema } from '#domain/protocol.ts';

it('the app says the version that it has', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as object & {
    version: string;
  };
  expect(APP_VERSION).toBe(version);
});

it('a refusal whose code this app does not know is a refusal, and no answer that is asked for again for ever', () => {
  const said = { seq: 1, mid: 'm', st: 'rejected', code: 'a-code-of-next-year' };
  expect(pushResultSchema.parse(said)).toEqual({ ...said, code: 'invalid' });
});
