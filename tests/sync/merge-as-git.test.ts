// git merges by lines as we merge by sentences: with one sentence on each line both must come to the same, wherever both
// find nothing to ask about. [Note: Sentences, not words]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { merge3, sentences } from '#domain/merge3.ts';
import { type Dice, diceOf } from '#tests/sync/dice.ts';

const TEXTS = 200;
const WORDS = ['きょうは', 'ふでを', 'たてて', 'はらいを', 'ゆっくり', 'かいた', '手本を', 'よく', '見たら', 'できた'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ashiato-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('agrees with git merge-file wherever both are clean', () => {
  const tally = { bothClean: 0, merged: 0, onlyGitAsks: 0, onlyWeAsk: 0, bothAsk: 0 };
  for (let seed = 1; seed <= TEXTS; seed += 1) {
    const { base, mine, theirs } = threeTexts(diceOf(seed));
    const ours = merge3(base, mine, theirs);
    const git = byGit(base, mine, theirs);
    if (git.asks && ours.conflict) tally.bothAsk += 1;
    else if (git.asks) tally.onlyGitAsks += 1;
    else if (ours.conflict) tally.onlyWeAsk += 1;
    else {
      expect([seed, ours.text]).toEqual([seed, git.text]);
      tally.bothClean += 1;
      if (ours.text !== mine && ours.text !== theirs) tally.merged += 1;
    }
  }
  // Both kinds came up often; and where git finds nothing to ask about, a child is not asked either.
  expect(tally.merged).toBeGreaterThan(TEXTS / 10);
  expect(tally.bothAsk).toBeGreaterThan(TEXTS / 10);
  expect(tally.onlyWeAsk).toBe(0);
});

function byGit(base: string, mine: string, theirs: string): { readonly text: string; readonly asks: boolean } {
  const files = Object.entries({ mine, base, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      sentences(text)
        .map((sentence) => `${sentence}\n`)
        .join(''),
    );
    return path;
  });
  const { status, stdout, error } = spawnSync('git', ['merge-file', '-p', '-q', ...files], { encoding: 'utf8' });
  if (error || status === null || status > 127) throw new Error(`git merge-file: ${error?.message ?? status}`);
  return { text: stdout.replaceAll('\n', ''), asks: status > 0 };
}

/** A text of a child, and what two devices made of it while apart: sentences added, changed, thrown out. */
function threeTexts(dice: Dice): Record<'base' | 'mine' | 'theirs', string> {
  const base = Array.from({ length: 4 + dice.below(9) }, () => sentence(dice));
  return { base: base.join(''), mine: edited(dice, base).join(''), theirs: edited(dice, base).join('') };
}

function edited(dice: Dice, base: readonly string[]): string[] {
  const text = [...base];
  for (let times = dice.below(4); times > 0; times -= 1) {
    const at = dice.below(text.length + 1);
    const way = dice.pick(['add', 'change', 'drop'] as const);
    text.splice(at, way === 'add' ? 0 : 1, ...(way === 'drop' ? [] : [sentence(dice)]));
  }
  return text;
}

const sentence = (dice: Dice): string =>
  `${Array.from({ length: 1 + dice.below(4) }, () => dice.pick(WORDS)).join('')}${dice.pick(['。', '！', '？'])}`;
