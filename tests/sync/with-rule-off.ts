// Runs the simulation, or one story, with one rule of the protocol taken out of the source as it is loaded: no code of the app
// knows that it can be switched off. `node tests/sync/with-rule-off.ts RULE [--find FROM]`; its last line says what was noticed.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { RULES } from '#tests/sync/rules.ts';

const [name = '', mode, from = '0'] = process.argv.slice(2);
const rule = RULES[name];
if (!rule) throw new Error(`no rule is called ${name}`);
const left = new Set(rule.off);
registerHooks({
  load(url, context, next) {
    const mine = rule.off.filter(({ file }) => url.endsWith(`/src/${file}`));
    if (mine.length === 0) return next(url, context);
    let source = readFileSync(new URL(url), 'utf8');
    for (const cut of mine) {
      if (source.split(cut.find).length !== 2) throw new Error(`${cut.file} does not hold exactly once: ${cut.find}`);
      source = source.replace(cut.find, () => cut.put);
      left.delete(cut);
    }
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

const SEARCHED = 400;
const { runSeed } = await import('#tests/sync/run-seed.ts');
const { STORIES } = await import('#tests/sync/rule-stories.ts');
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function noticed(): Promise<string> {
  const { story, seeds = [], favour } = rule?.noticedBy ?? {};
  if (story && mode !== '--find') return STORIES[story]().then(() => '', said);
  const all = mode === '--find' ? Array.from({ length: SEARCHED }, (_, n) => Number(from) + n) : seeds;
  for (const seed of all) {
    const failure = await runSeed(seed, favour ? { favour } : {}).then(() => '', said);
    if (failure !== '') return failure;
  }
  return '';
}
const failure = await noticed();
if (left.size > 0) throw new Error(`never loaded: ${[...left].map(({ file }) => file).join()}`);
console.log(`noticed: ${failure.replaceAll('\n', ' ')}`);
