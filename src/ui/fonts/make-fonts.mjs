// Makes public/fonts and ui/fonts.css from the whole typeface in @fontsource/biz-udpgothic (OFL 1.1). Run it again when a sentence brings a
// new character (words/characters.test.ts says so): `node src/ui/fonts/make-fonts.mjs`.
//   ui            what the interface itself is written in; precached
//   ui-signs-N    signs that fontsource keeps in its slice N only; a kilobyte each, precached
//   school        the 1026 kanji of elementary school; fetched when a text needs one
//   school-names  the rest of JIS level 1, for names; fetched when a text needs one
// The last two never change with the sentences: devices keep them for good.
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { charactersOf } from '#ui/fonts/characters-of.ts';
import { english } from '#words/english.ts';
import { japanese } from '#words/japanese.ts';
import { SCHOOL_KANJI } from '#words/kanji-by-grade.ts';

const SOURCE = new URL('../../../node_modules/@fontsource/biz-udpgothic/', import.meta.url);
const TARGET = new URL('../../../public/fonts/', import.meta.url);
// What stands beside the interface's own sentences all the time: numbers, names of classes, marks.
const ALWAYS = '０１２３４５６７８９年組番回人円日月火水木金土先生名前学校作品見本手書（）！？：；％＋－＝～…◎○△→';

const KANJI = 'U+3005-3007, U+4e00-9fff, U+f900-faff';
const LOCALS = ['Hiragino Sans W3', 'HiraginoSans-W3', 'Noto Sans CJK JP', 'Yu Gothic Medium'];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
const without = (characters, known) => [...new Set(characters)].filter((c) => !known.includes(c)).join('');
const sentences = [...Object.values(japanese), ...Object.values(english)].join('');
const kana = range(0x3041, 0x3096) + range(0x309b, 0x30fe);
const wanted = without(
  range(0x20, 0x7e) + range(0x3000, 0x3003) + range(0x3005, 0x3015) + kana + ALWAYS + sentences,
  '\n',
);

const signFaces = [];
let nameRanges = '';

for (const old of await readdir(TARGET)) if (old.endsWith('.woff2')) await rm(new URL(old, TARGET));
for (const weight of [400, 700]) {
  const whole = await fontAt(`japanese-${weight}`);
  const drawn = charactersOf(await subsetFont(whole, wanted, { targetFormat: 'sfnt' }));
  const interfaceCharacters = [...wanted].filter((c) => drawn.has(c)).join('');
  await make(`ui-${weight}`, whole, interfaceCharacters);
  if (weight === 400) await makeSigns(without(wanted, interfaceCharacters));
  const school = SCHOOL_KANJI.join('');
  await make(`school-${weight}`, whole, school);
  const names = without(jisLevel1(), school);
  await make(`school-names-${weight}`, whole, names);
  // To the letter: a rare kanji that is not in it must not fetch 300 kB for nothing.
  nameRanges = unicodeRanges(names);
}
const stylesheet = new URL('../fonts.css', import.meta.url);
await writeFile(stylesheet, styles());
execFileSync('npx', ['biome', 'format', '--write', stylesheet.pathname]);
await writeFile(new URL('OFL.txt', TARGET), await readFile(new URL('LICENSE', SOURCE)));

async function fontAt(name) {
  return readFile(new URL(`files/biz-udpgothic-${name}-normal.woff2`, SOURCE));
}

async function make(name, font, characters) {
  // Hinting was for screens of another age; without it the file is much smaller.
  const made = await subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true });
  await writeFile(new URL(`ashiato-${name}.woff2`, TARGET), made);
  const size = `${Math.round(made.length / 1000)} kB`;
  process.stdout.write(
    `ashiato-${name}.woff2  ${[...characters].length} characters  ${size}  ${characters.slice(0, 12)}\n`,
  );
}

/** One small file for each slice that has some of them: a woff2 cannot be joined from several. One weight does for signs. */
async function makeSigns(characters) {
  for (const [slice, signs] of await slicesOf(characters)) {
    await make(`ui-signs-${slice}`, await fontAt(`${slice}-400`), signs);
    signFaces.push({ file: `ui-signs-${slice}`, signs });
  }
}

/** Slice of fontsource → those of the characters that are in it. */
async function slicesOf(characters) {
  const slices = Object.entries(JSON.parse(await readFile(new URL('unicode.json', SOURCE), 'utf8')));
  const found = new Map();
  for (const character of characters) {
    const slice = slices.find(([key, ranges]) => /^\[\d+\]$/.test(key) && inRanges(ranges, character.codePointAt(0)));
    if (!slice) throw new Error(`BIZ UDPGothic does not draw ${character}`);
    const number = slice[0].slice(1, -1);
    found.set(number, (found.get(number) ?? '') + character);
  }
  return found;
}

/** @param ranges as in CSS: `U+30-3f, U+41` */
function inRanges(ranges, code) {
  return ranges.split(',').some((part) => {
    const [from, to = from] = part.trim().slice(2).split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

/** The 2965 kanji of JIS X 0208, rows 16 to 47. */
function jisLevel1() {
  const rows = Array.from({ length: 32 }, (_, at) => 0xb0 + at);
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => (row === 0xcf && cell > 0xd3 ? [] : [row, cell])));
  return new TextDecoder('euc-jp').decode(new Uint8Array(bytes));
}

function styles() {
  const faces = [
    ...[400, 700].map((weight) => face('Ashiato UI', `ui-${weight}`, weight, null)),
    ...signFaces.map(({ file, signs }) => face('Ashiato Signs', file, '400 700', unicodeRanges(signs))),
    ...[400, 700].map((weight) => face('Ashiato School', `school-${weight}`, weight, KANJI)),
    ...[400, 700].map((weight) => face('Ashiato Names', `school-names-${weight}`, weight, nameRanges)),
  ];
  const locals = LOCALS.map((name) => `local("${name}")`).join(', ');
  return `/* Made by fonts/make-fonts.mjs: change that, not this. BIZ UDPGothic, SIL Open Font License 1.1 (public/fonts/OFL.txt).
   The browser takes the first family of --font that has a character: School and Names are fetched only for the rest. */
${faces.join('')}/* Until ours is there: the system's own, in the width and height of ours, so that nothing moves (measured in Chromium). */
@font-face {
  font-family: "Ashiato Fallback";
  src: ${locals};
  size-adjust: 95%;
  ascent-override: 92.6%;
  descent-override: 12.6%;
  line-gap-override: 0%;
}
`;
}

function face(family, file, weight, ranges) {
  return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/ashiato-${file}.woff2") format("woff2");${ranges ? `\n  unicode-range: ${ranges};` : ''}
}
`;
}

/** As CSS has them: `U+4e9c, U+54c0-54c2`. */
function unicodeRanges(characters) {
  const codePoints = [...characters].map((c) => c.codePointAt(0)).sort((a, b) => a - b);
  const runs = [];
  for (const code of codePoints) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

function hex(code) {
  return code.toString(16);
}
