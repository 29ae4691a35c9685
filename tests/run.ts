// `npm test`: everything, one after the other, and one closing line summed from the runners' own reports.
// `npm run check` is the same without what needs a browser or minutes: `node tests/run.ts --quick`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideBrowser } from './helpers/browser.ts';

const quick = process.argv.includes('--quick');
const REPORTS = 'reports';
const TYPE_PROJECTS = [
  'src/tsconfig.domain.json',
  'src/tsconfig.client.json',
  'src/tsconfig.worker.json',
  'src/tsconfig.server.json',
  'tests/tsconfig.json',
];

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
let total: Tally = { passed: 0, failed: 0 };

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);

for (const project of TYPE_PROJECTS) check(`types of ${project}`, 'tsc', ['-p', project]);
check('lint', 'oxlint', ['--deny-warnings']);
check('format', 'biome', ['check', '--error-on-warnings']);
check('nothing unused', 'knip', ['--no-progress']);

const projects = quick
  ? ['unit', 'screens', 'house']
  : ['unit', 'screens', 'house', 'server', 'server-postgres', 'sync'];
suite(
  'tests without a browser',
  'vitest',
  [
    'run',
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./tests/helpers/second-tries.ts',
    `--outputFile.json=${REPORTS}/vitest.json`,
    ...projects.flatMap((p) => ['--project', p]),
  ],
  vitestTally,
);

if (!quick) {
  check('build', 'vite', ['build', '--logLevel', 'warn']);
  process.env['ASHIATO_BROWSER'] = provideBrowser();
  suite('tests in the browser', 'playwright', ['test'], playwrightTally);
  const engines = ['tests/engines/run.ts', '--kills', '4', '--stories'];
  suite('three engines, killed while a child writes', 'node', engines, enginesTally);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(title: string, command: string, args: readonly string[]): boolean {
  const from = performance.now();
  console.log(`\n— ${title}`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  console.log(`  ${status === 0 ? 'ok' : 'FAILED'} · ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return status === 0;
}

function check(title: string, command: string, args: readonly string[]): void {
  add(run(title, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function suite(title: string, command: string, args: readonly string[], tally: () => Tally): void {
  const fine = run(title, command, args);
  const counted = readTally(tally);
  // A runner that fell over, or found nothing to run, has failed even if no test of it did.
  add(counted.passed === 0 || (!fine && counted.failed === 0) ? { ...counted, failed: counted.failed + 1 } : counted);
}

function add(t: Tally): void {
  total = { passed: total.passed + t.passed, failed: total.failed + t.failed };
}

function readTally(tally: () => Tally): Tally {
  try {
    return tally();
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A skipped or unfinished test counts as failed: here nothing is skipped. */
function vitestTally(): Tally {
  const report = JSON.parse(readFileSync(`${REPORTS}/vitest.json`, 'utf8')) as {
    numTotalTests: number;
    numPassedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

function enginesTally(): Tally {
  return JSON.parse(readFileSync(`${REPORTS}/engines.json`, 'utf8')) as Tally;
}

/** A test that passed only at its second try is said aloud: it waits for the wrong thing, or the machine was very busy. */
function playwrightTally(): Tally {
  const { stats } = JSON.parse(readFileSync(`${REPORTS}/playwright.json`, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (stats.flaky > 0) console.log(`  ${stats.flaky} passed only at the second try: see "flaky" above`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}
