// A check that cannot fail is worth nothing: each tool of `npm run check` is shown a seeded fault and must refuse it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
let house = '';

/** An empty house with our rules and tools, in which one file is wrong. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'ashiato-house-'));
  for (const file of ['.oxlintrc.json', 'biome.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(ROOT, file), join(house, file));
  mkdirSync(join(house, 'src'));
  for (const project of ['domain', 'client', 'worker', 'server']) {
    cpSync(join(ROOT, `src/tsconfig.${project}.json`), join(house, `src/tsconfig.${project}.json`));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function run(tool: string, ...args: string[]): { readonly fine: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
  });
  return { fine: status === 0, said: stdout + stderr };
}

const GOOD = '// Says how many.\nexport const count = (things: readonly string[]): number => things.length;\n';

describe('types', () => {
  it.each([
    ['domain', 'src/domain/a.ts', 'export const here = window.location.href;\n', 'window'],
    ['domain', 'src/domain/a.ts', 'export const path = process.cwd();\n', 'process'],
    ['client', 'src/store/a.ts', 'export const path = process.cwd();\n', 'process'],
    ['server', 'src/server/a.ts', 'export const title = document.title;\n', 'document'],
    ['worker', 'src/sw/a.ts', 'export const title = document.title;\n', 'document'],
    ['domain', 'src/domain/a.ts', 'export const first = (xs: string[]): string => xs[0];\n', 'undefined'],
  ])('%s refuses what its runtime does not have: %s', (project, path, text, word) => {
    put(path, text);
    const { fine, said } = run('tsc', '-p', `src/tsconfig.${project}.json`);
    expect(said).toContain(word);
    expect(fine).toBe(false);
  });
  it('takes a good file', () => {
    put('src/domain/a.ts', GOOD);
    expect(run('tsc', '-p', 'src/tsconfig.domain.json')).toEqual({ fine: true, said: '' });
  });
});

describe('lint', () => {
  it.each([
    ['an any', 'export const a = (x: any): unknown => x;\n', 'no-explicit-any'],
    ['a non-null assertion', 'export const a = (x: string | null): string => x!;\n', 'no-non-null-assertion'],
    ['a console left behind', "console.log('here');\n", 'no-console'],
    ['a default export', 'const a = 1;\nexport default a;\n', 'no-default-export'],
    [
      'a type imported as a value',
      "import { Dexie } from 'dexie';\nexport type A = Dexie;\n",
      'consistent-type-imports',
    ],
  ])('refuses %s', (_what, text, rule) => {
    put('src/store/a.ts', text);
    const { fine, said } = run('oxlint', '--deny-warnings');
    expect(said).toContain(rule);
    expect(fine).toBe(false);
  });
  it('refuses a circle of imports', () => {
    put('src/store/a.ts', "import { b } from './b.ts';\nexport const a = (): number => b();\n");
    put('src/store/b.ts', "import { a } from './a.ts';\nexport const b = (): number => a();\n");
    expect(run('oxlint', '--deny-warnings').said).toContain('no-cycle');
  });
  it('takes a good file', () => {
    put('src/store/a.ts', GOOD);
    expect(run('oxlint', '--deny-warnings').fine).toBe(true);
  });
});

describe('format', () => {
  it('refuses what the formatter would write otherwise, and takes what it wrote', () => {
    put('src/store/a.ts', 'export const a = "double"\n');
    expect(run('biome', 'check', '--error-on-warnings').fine).toBe(false);
    put('src/store/a.ts', GOOD);
    expect(run('biome', 'check', '--error-on-warnings').fine).toBe(true);
  });
});

describe('nothing unused', () => {
  const knip = { entry: ['src/main.ts'], project: ['src/**/*.ts'] };
  it.each([
    ['an export', 'src/a.ts', 'export const used = 1;\nexport const spare = 2;\n', 'spare'],
    ['a file', 'src/lonely.ts', 'export const alone = 1;\n', 'lonely.ts'],
  ])('refuses %s that nobody uses', (_what, path, text, word) => {
    writeFileSync(join(house, 'package.json'), JSON.stringify({ name: 'house', type: 'module' }));
    put('knip.json', JSON.stringify(knip));
    put('src/a.ts', 'export const used = 1;\n');
    put('src/main.ts', "import { used } from './a.ts';\nexport const main = used;\n");
    expect(run('knip', '--no-progress').fine).toBe(true);
    put(path, text);
    const { fine, said } = run('knip', '--no-progress');
    expect(said).toContain(word);
    expect(fine).toBe(false);
  });
});
