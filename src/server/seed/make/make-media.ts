// Draws all committed media of the demo school. Run by hand, needs Chromium and ffmpeg:
// `node src/server/seed/make/make-media.ts [part…]`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bitmap } from '#server/seed/make/brush.ts';
import { BOARD, drawFingering } from '#server/seed/make/fingering.ts';
import { drawGlyphs, drawNames } from '#server/seed/make/glyph-pictures.ts';
import { type GlyphPlan, HIKARI, TOMO } from '#server/seed/make/glyph-strokes.ts';
import type { Look } from '#server/seed/make/gym-figure.ts';
import { drawLand, drawModelLand } from '#server/seed/make/kurukuru.ts';
import { withBoard } from '#server/seed/make/page.ts';
import { playTune } from '#server/seed/make/recorder.ts';
import { CARD, drawShadowCard, MOVING_NOTES, NOTES } from '#server/seed/make/shadow-card.ts';
import { drawClassSheets } from '#server/seed/make/sheets.ts';
import { modelSheet, type StrokeFilm, strokeFilm } from '#server/seed/make/stroke-film.ts';
import { vaultFilm } from '#server/seed/make/vault-film.ts';
import { CLASSES, type ClassPlan } from '#server/seed/roster.ts';

const folder = join(import.meta.dirname, '../media');
const keep = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);

const LOOKS: readonly Look[] = [
  { cap: '#c8362c', hair: '#2b2320', skin: '#f2c9a5', shorts: '#2d3f6b', longHair: false, tall: 0.96 },
  { cap: '#f4f4f0', hair: '#241e1d', skin: '#efc29c', shorts: '#2d3f6b', longHair: true, tall: 1 },
  { cap: '#f4f4f0', hair: '#33261f', skin: '#e6b48b', shorts: '#2d3f6b', longHair: false, tall: 1.04 },
  { cap: '#c8362c', hair: '#2a2120', skin: '#f4cfae', shorts: '#2d3f6b', longHair: true, tall: 0.92 },
];
const TEACHERS_PUPIL: Look = {
  cap: '#2f6db0',
  hair: '#241e1d',
  skin: '#efc29c',
  shorts: '#2a3350',
  longHair: false,
  tall: 1,
};

const parts: Record<string, () => Promise<void>> = {
  sheets: async () => {
    const { hikari, tomo } = await glyphs();
    await sheetsOf('hikari', CLASSES.third, HIKARI, hikari, 9);
    await sheetsOf('tomo', CLASSES.sixth, TOMO, tomo, 6);
  },
  strokes: async () => {
    const { hikari, tomo } = await glyphs();
    keep('model-hikari.webp', await modelSheet(HIKARI, hikari));
    keep('model-tomo.webp', await modelSheet(TOMO, tomo));
    const whole = { width: 432, height: 576, view: [20, -60, 960], from: 0, pace: 1.5 } as const;
    const near = { width: 480, height: 480, pace: 2.6 } as const;
    await film('video-hikari-order', { ...whole, plan: HIKARI, glyph: hikari, to: 5 });
    await film('video-tomo-order', { ...whole, plan: TOMO, glyph: tomo, to: 3 });
    const rest = { stroke: 5, at: 0.66, says: 'ピタッ' };
    await film('video-hikari-hane', {
      ...near,
      plan: HIKARI,
      glyph: hikari,
      view: [410, 480, 540],
      from: 5,
      to: 5,
      rest,
    });
    await film('video-hikari-harai', { ...near, plan: HIKARI, glyph: hikari, view: [60, 480, 500], from: 4, to: 4 });
  },
  vaults: async () => {
    for (const [at, look] of LOOKS.entries()) {
      for (let stage = 1; stage <= 5; stage += 1) {
        const { mp4, poster } = await vaultFilm({ stage, look, layers: stage < 3 ? 2 : 3, seed: `${stage} ${at}` });
        keep(`tobibako-${stage}-${at}.mp4`, mp4);
        keep(`tobibako-${stage}-${at}.webp`, poster);
      }
    }
    const grown: Look = { ...TEACHERS_PUPIL, tall: 1.06 };
    const model = await vaultFilm({ stage: 5, look: grown, layers: 3, seed: 'model', hint: false });
    const hands = await vaultFilm({ stage: 5, look: grown, layers: 3, seed: 'hands', hint: true, speed: 0.5 });
    for (const [name, made] of [
      ['tobibako-model', model],
      ['tobibako-hands', hands],
    ] as const) {
      keep(`${name}.mp4`, made.mp4);
      keep(`${name}.webp`, made.poster);
    }
  },
  sounds: async () => {
    for (let stage = 1; stage <= 5; stage += 1) {
      for (const take of [0, 1]) keep(`recorder-${stage}-${take}.mp3`, await playTune(stage, take));
    }
    keep('recorder-model.mp3', await playTune(5, 2));
  },
  lands: async () => {
    keep('model-kurukuru.webp', await drawModelLand());
    for (const [at] of CLASSES.third.children.entries()) {
      keep(`kurukuru-${two(at)}.webp`, await drawLand(at, false));
      keep(`kurukuru2-${two(at)}.webp`, await drawLand(at, true));
    }
  },
  cards: async () => {
    keep('model-recorder.webp', await withBoard(BOARD.width, BOARD.height, drawFingering));
    await withBoard(CARD.width, CARD.height, async (shoot) => {
      const model = { number: 0, name: '(れい)', hours: [10] as const, notes: ['方い', '時こく', 'かげのむきと長さ'] };
      keep('model-kage.webp', await drawShadowCard(shoot, model, true));
      for (const [number, { name: full }] of CLASSES.third.children.entries()) {
        const name = full.replace(' ', '');
        const one = { number, name, hours: [10] as const, notes: NOTES[number % NOTES.length] ?? [] };
        const day = {
          number,
          name,
          hours: [10, 12, 14] as const,
          notes: MOVING_NOTES[(number * 3) % MOVING_NOTES.length] ?? [],
        };
        keep(`kage-${two(number)}.webp`, await drawShadowCard(shoot, one));
        keep(`kage2-${two(number)}.webp`, await drawShadowCard(shoot, day));
      }
    });
  },
};

const two = (index: number): string => String(index + 1).padStart(2, '0');

async function glyphs(): Promise<{ hikari: Bitmap; tomo: Bitmap }> {
  const [hikari, tomo] = await drawGlyphs([HIKARI.character, TOMO.character]);
  if (!hikari || !tomo) throw new Error('no glyphs');
  return { hikari, tomo };
}

async function sheetsOf(name: string, group: ClassPlan, plan: GlyphPlan, glyph: Bitmap, tries: number): Promise<void> {
  const names = await drawNames(group.children.map((child) => `${group.brushed}　${child.name.replace(' ', '')}`));
  const pictures = await drawClassSheets({ plan, glyph, names, tries });
  pictures.forEach((bytes, index) => keep(`${name}-${index + 1}.webp`, bytes));
}

async function film(name: string, plan: StrokeFilm): Promise<void> {
  const { mp4, poster } = await strokeFilm(plan);
  keep(`${name}.mp4`, mp4);
  keep(`${name}.webp`, poster);
}

const wanted = process.argv.slice(2);
for (const [name, make] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await make();
}
