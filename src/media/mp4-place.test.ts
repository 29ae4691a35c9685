import { expect, it } from 'vitest';
import { withoutPlace } from '#media/mp4-place.ts';

const box = (type: string, ...inside: readonly string[]): string => {
  const body = inside.join('');
  return `${String.fromCharCode(0, 0, 0, body.length + 8)}${type}${body}`;
};
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const cleaned = (text: string): string => {
  const file = bytes(text);
  withoutPlace(file);
  return String.fromCharCode(...file);
};

it('empties what tells the place, at the top, in the film and in its tracks, and moves nothing', () => {
  const place = '+38.2-140.9/';
  const sound = box('mdat', 'udta is also a sound');
  const file = [box('ftyp', 'M4A '), box('moov', box('udta', place), box('trak', box('meta', place))), sound].join('');
  const clean = cleaned(file);
  expect(clean).toHaveLength(file.length);
  expect(clean).not.toContain(place);
  expect(clean.endsWith(sound)).toBe(true);
  expect(clean.match(/free/g)).toHaveLength(2);
});

it('reads a box with a long length, one that goes to the end, and stops at what is no box', () => {
  const long = `\0\0\0\u0001udta\0\0\0\0\0\0\0\u0014here`;
  expect(cleaned(`${long}${box('moov', `\0\0\0\0metahere`)}`)).not.toContain('here');
  expect(cleaned('\0\0\0\u0003moovhere')).toContain('here');
});
