// 筆順: a character's strokes, from the small files beside the app. The service worker keeps each that was ever asked for.
import { type Strokes, strokesPath, strokesSchema } from '#domain/stroke-order.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, type Door, SAME_ORIGIN } from '#remote/http.ts';

/** @returns refused with `not-there`: nobody wrote down how this character is written */
export function strokesOf(character: string, door: Door = SAME_ORIGIN): Promise<Answer<Strokes>> {
  return ask(door, { method: 'GET', path: strokesPath(character), bareNo: true }, async (response) => {
    const paths = [...(await response.text()).matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);
    const parsed = strokesSchema.safeParse(paths);
    // A captive portal answers everything with a page of its own.
    return parsed.success ? { kind: 'accepted', value: parsed.data } : { kind: 'later', why: 'away' };
  });
}
