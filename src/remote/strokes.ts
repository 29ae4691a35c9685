// 筆順: a character's strokes, from the small files beside the app.
import { type Strokes, strokesPath, strokesSchema } from '#domain/stroke-order.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, type Door, SAME_ORIGIN } from '#remote/http.ts';

/** @returns refused with `not-there`: nobody wrote down how this character is written */
export function strokesFile(character: string, door: Door = SAME_ORIGIN): Promise<Answer<string>> {
  return ask(door, { method: 'GET', path: strokesPath(character), bareNo: true }, async (response) => {
    const file = await response.text();
    // A captive portal answers everything with a page of its own.
    return strokesIn(file) ? { kind: 'accepted', value: file } : { kind: 'later', why: 'away' };
  });
}

/** Null: this is no such file. */
export function strokesIn(file: string): Strokes | null {
  const paths = [...file.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);
  const parsed = strokesSchema.safeParse(paths);
  return parsed.success ? parsed.data : null;
}
