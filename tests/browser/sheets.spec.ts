// `npm run sheets` as it is run: drawn photos with known truth, the app's own worker, one file in and one out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { KINDS } from '../sheets/draw/kinds.ts';
import type { SheetReport } from '../sheets/look-at.ts';
import { makeSet } from '../sheets/make-set.ts';

const ASKED = ['felt', 'EXIF', 'other character', 'no sheet'];

test('corners, comparison and silence are written for each photo of the list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-sheets-'));
  try {
    const kinds = KINDS.filter(({ name }) => ASKED.includes(name));
    const entries = await makeSet(folder, 'train', 5, kinds);
    const out = join(folder, 'OUT.json');
    const run = spawnSync(process.execPath, ['tests/sheets/run.ts', join(folder, 'IN.json'), out], {
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    const reports = JSON.parse(readFileSync(out, 'utf8')) as readonly SheetReport[];
    expect(reports.map(({ photo }) => photo)).toEqual(entries.map(({ photo }) => photo));
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(ASKED));
    for (const [at, { truth }] of entries.entries()) {
      const { corners, comparable, dx, dy, scale, rotationDeg, thickness } = reports[at] as SheetReport;
      expect(comparable).toBe(truth.comparable);
      expect(corners === null).toBe(truth.corners === null);
      for (const [n, [x, y]] of (truth.corners ?? []).entries()) {
        const [u, v] = corners?.[n as 0 | 1 | 2 | 3] ?? [Infinity, 0];
        expect(Math.hypot(u - x, v - y)).toBeLessThan(0.015 * truth.diagonal);
      }
      if (!truth.comparable) {
        expect([dx, dy, scale, rotationDeg, thickness]).toEqual([null, null, null, null, null]);
        continue;
      }
      expect(Math.abs((dx ?? 1) - truth.dx)).toBeLessThan(0.02);
      expect(Math.abs((dy ?? 1) - truth.dy)).toBeLessThan(0.02);
      expect(Math.abs((scale ?? 9) - truth.scale)).toBeLessThan(0.04);
      expect(Math.abs((rotationDeg ?? 90) - truth.rotationDeg)).toBeLessThan(1.5);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
