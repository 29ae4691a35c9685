// The fingers for シ, ラ and ソ on a soprano recorder, on one board.
import sharp from 'sharp';
import type { Shoot } from '#server/seed/make/page.ts';

export const BOARD = { width: 700, height: 474 } as const;
const NOTES = [
  { name: 'シ', closed: 2 },
  { name: 'ラ', closed: 3 },
  { name: 'ソ', closed: 4 },
] as const;

export async function drawFingering(shoot: Shoot): Promise<Buffer> {
  const pipes = NOTES.map(({ name, closed }, index) => pipe(name, closed, 130 + index * 220));
  const body = `<svg width="700" height="474" style="font-family:'Klee One'"><rect width="700" height="474" fill="#fbf7ec"/><rect x="10" y="10" width="680" height="454" rx="14" fill="none" stroke="#d9c9a8" stroke-width="3"/>
    <text x="350" y="50" text-anchor="middle" font-size="26" font-weight="600" fill="#3a3128">シ・ラ・ソの指(左手)</text>${pipes.join('')}</svg>`;
  return sharp(await shoot(body))
    .webp({ quality: 70, effort: 6 })
    .toBuffer();
}

/** The thumb is behind, the others go down from the mouthpiece. */
function pipe(name: string, closed: number, x: number): string {
  const holes = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    const y = 188 + i * 32 + (i > 2 ? 10 : 0);
    const shut = i < closed - 1;
    return `<circle cx="${x}" cy="${y}" r="9.500" fill="${shut ? '#b7321f' : '#fffdf6'}" stroke="#5b4a33" stroke-width="2.500"/>`;
  });
  const words = ['人さし指', '中指', 'くすり指']
    .slice(0, closed - 1)
    .map(
      (word, i) =>
        `<text x="${x + 34}" y="${196 + i * 32}" font-size="16" font-weight="600" fill="#b7321f">${word}</text>`,
    );
  return `<path d="M${x - 9} 78H${x + 9}L${x + 15} 130H${x - 15}Z" fill="#efe3c6" stroke="#8d7a56" stroke-width="2"/><rect x="${x - 7}" y="106" width="14" height="10" rx="2" fill="#6d5a3c"/>
    <rect x="${x - 18}" y="130" width="36" height="284" rx="10" fill="#f3e9d1" stroke="#8d7a56" stroke-width="2.500"/><path d="M${x - 18} 150H${x + 18}M${x - 18} 396H${x + 18}" stroke="#8d7a56" stroke-width="3"/>
    <path d="M${x - 11} 156V366" stroke="#fffaf0" stroke-width="4"/>${holes.join('')}<circle cx="${x - 40}" cy="176" r="9.500" fill="#b7321f" stroke="#5b4a33" stroke-width="2.500"/>
    <text x="${x - 40}" y="206" text-anchor="middle" font-size="14" font-weight="600" fill="#b7321f">親指</text>${words.join('')}<text x="${x}" y="448" text-anchor="middle" font-size="34" font-weight="600" fill="#23395d">${name}</text>`;
}
