// Which four scenes each child's くるくるランド has: the generator draws them, and the child's words are about them.
import { chanceOf } from '#server/seed/chance.ts';

/** In the order of make/land-scenes.ts, with the words by which a text is about one. */
const SCENE_WORDS: readonly RegExp[] = [
  /海|波/,
  /夜|花火/,
  /おかし|ドーナツ/,
  /木/,
  /雨/,
  /うちゅう/,
  /きょうりゅう/,
  /ねこ/,
  /かん車|ゆうえん地/,
  /にじ/,
];

/** @param child place in the roster */
export function scenesOfLand(child: number): number[] {
  const chance = chanceOf(`land ${child}`);
  const left = SCENE_WORDS.map((_, scene) => scene);
  return Array.from({ length: 4 }, () => left.splice(chance.whole(0, left.length - 1), 1)).flat();
}

/** False when a text speaks of what is not in the child's land. */
export function fitsLand(words: string, child: number): boolean {
  const own = scenesOfLand(child);
  return SCENE_WORDS.every((about, scene) => own.includes(scene) || !about.test(words));
}
