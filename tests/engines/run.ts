// `npm run engines [-- --engine webkit] [--kills 50]`: the offline story and the crash story in three engines, and what each
// of them cannot do (`--abilities`: only that). One table at the end, and the tally in reports/engines.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dropTemplate, type School, startSchool } from '#tests/browser/school.ts';
import { abilitiesOf } from './abilities.ts';
import { type Crashes, crashStory } from './crash-story.ts';
import { ENGINES, type Engine, type EngineName } from './engine.ts';
import { offlineStory } from './offline-story.ts';
import type { Answers } from './page-abilities.ts';
import { endDisplay, provideEngine } from './provide.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true },
    kills: { type: 'string', default: '50' },
    stories: { type: 'boolean' },
    abilities: { type: 'boolean' },
  },
});
const kills = Number(values.kills);
const names = ENGINES.filter((name) => !values.engine || values.engine.includes(name));
if (names.length === 0 || !Number.isInteger(kills) || kills < 1) {
  console.error(`--engine is one of ${ENGINES.join(', ')}; --kills a number from 1`);
  process.exit(2);
}

const tally = { passed: 0, failed: 0 };
/** Engine → what was found of it. */
const found: Partial<Record<EngineName, Answers>> = {};
for (const name of names) {
  const engine = await provideEngine(name);
  if (engine) await test(engine);
  else if (process.env['CI']) await step(`${name} is on this machine`, () => Promise.reject(new Error('it is not')));
  else console.log(`${name} is not on this machine and cannot be fetched here: its stories were not tried.`);
}
endDisplay();
dropTemplate();
console.log(`\n${tableOf(found)}\n\n${tally.passed} held, ${tally.failed} did not`);
mkdirSync('reports', { recursive: true });
writeFileSync('reports/engines.json', JSON.stringify(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;

async function test(engine: Engine): Promise<void> {
  const at = (what: string) => `${engine.name} · ${what}`;
  if (!values.abilities) await atSchool((school) => offlineStory(engine, school, (what, act) => step(at(what), act)));
  if (!values.abilities)
    await atSchool((school) =>
      step(at(`${kills} times killed while writing: nothing that was kept is lost`), async () => {
        const crashes = await crashStory(engine, school, kills);
        found[engine.name] = countsOf(crashes);
        const broken = [...crashes.lost, ...crashes.wrong];
        if (broken.length > 0) throw new Error(broken.join('\n    '));
      }),
    );
  // `--stories`: only what can be right or wrong.
  if (values.stories) return;
  await atSchool((school) =>
    step(at('what it can do is known'), async () => {
      found[engine.name] = { ...(await abilitiesOf(engine, school)), ...found[engine.name] };
    }),
  );
}

/**
 * A school of its own for each story, for it may be dead when the story breaks. What broke was counted and said. On CI's two
 * shared cores a story has a second try, and that it needed it stands in what is printed.
 */
async function atSchool(story: (school: School) => Promise<void>, tries = process.env['CI'] ? 2 : 1): Promise<void> {
  const { passed, failed } = tally;
  const school = await startSchool();
  const held = await story(school).then(
    () => true,
    () => false,
  );
  await school.close();
  if (held || tries === 1) return;
  console.log('  … a second try');
  Object.assign(tally, { passed, failed });
  await atSchool(story, tries - 1);
}

/** Counts, and lets the story end where it broke. */
async function step(name: string, act: () => Promise<void>): Promise<void> {
  const from = performance.now();
  try {
    await act();
    tally.passed += 1;
    console.log(`  ok · ${name} · ${((performance.now() - from) / 1000).toFixed(1)} s`);
  } catch (error) {
    tally.failed += 1;
    console.log(`  FAILED · ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
}

function countsOf(crashes: Crashes): Answers {
  return {
    'killed while writing': `${crashes.kills}`,
    'texts kept before a kill': `${crashes.kept}`,
    'of them lost': `${crashes.lost.length}`,
    'anything corrupt': `${crashes.wrong.length}`,
    'kills between typing and keeping': `${crashes.cut}`,
    'of them back from the draft': `${crashes.backFromDraft}`,
    'keeping a text, median': `${median(crashes.keptMs).toFixed(1)} ms`,
  };
}

/** One column for each engine. */
function tableOf(all: Partial<Record<EngineName, Answers>>): string {
  const engines = ENGINES.filter((name) => all[name]);
  if (engines.length === 0) return '';
  const questions = new Set(engines.flatMap((name) => Object.keys(all[name] ?? {})));
  const rows = [...questions].map((what) => line([what, ...engines.map((name) => all[name]?.[what] ?? '')]));
  return [line(['', ...engines]), line(['', ...engines].map(() => '---')), ...rows].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
