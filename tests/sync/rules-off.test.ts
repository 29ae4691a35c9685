// Does the simulation bite? Each rule of the protocol is taken out of the source in turn, in a process of its own; if nothing
// broke, nothing would be tested. What stands behind another rule must not break by itself.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { STORIES } from '#tests/sync/rule-stories.ts';
import { RULES } from '#tests/sync/rules.ts';
import { runSeed } from '#tests/sync/run-seed.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('with-rule-off.ts', import.meta.url));

for (const [name, { breaks }] of Object.entries(RULES)) {
  const what = breaks ? 'it is noticed without the rule' : 'another rule stands behind this one';
  test.concurrent(`${what}: ${name}`, async () => {
    const { stdout } = await run(process.execPath, [script, name]);
    const noticed = /^noticed: (.*)$/m.exec(stdout)?.[1];
    if (breaks) expect(noticed).toMatch(breaks);
    else expect(noticed).toBe('');
  });
}

test.each(Object.keys(STORIES) as (keyof typeof STORIES)[])(
  'with all rules the story of %s ends well',
  async (story) => {
    await STORIES[story]();
  },
);

test('with all rules the seeds that notice end well', async () => {
  for (const { noticedBy } of Object.values(RULES))
    for (const seed of noticedBy.seeds ?? []) await runSeed(seed, noticedBy.favour ? { favour: noticedBy.favour } : {});
});
