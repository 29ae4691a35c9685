import { expect, it } from 'vitest';
import { sortOfGiven } from '#media/sniff-given.ts';

const file = (bytes: string, type = '') => new Blob([Uint8Array.from(bytes, (char) => char.charCodeAt(0))], { type });
const MP4 = '\0\0\0\x20ftypisom';

it.each([
  ['a photo', file('\xff\xd8\xff\xe0'), 'a.jpg', 'photo'],
  ['a photo that calls itself a PDF', file('\xff\xd8\xff\xe0', 'application/pdf'), 'a.pdf', 'photo'],
  ['a HEIC', file('\0\0\0\x20ftypheic'), 'a.heic', 'photo'],
  ['a film', file(MP4, 'video/mp4'), 'a.mp4', 'video'],
  ['a film of which the system knows nothing', file(MP4), 'a.mp4', 'video'],
  ['a voice memo', file(MP4, 'audio/x-m4a'), 'a.m4a', 'audio'],
  ['a voice memo of which the system knows nothing', file(MP4), 'a.M4A', 'audio'],
  ['a song', file('ID3\x04'), 'a.mp3', 'audio'],
  ['an old film', file('x', 'video/x-msvideo'), 'a.avi', 'video'],
  ['a PDF', file('%PDF-1.7'), 'a.pdf', 'file'],
  ['nothing', file(''), 'a.pdf', 'file'],
])('%s', async (_, given, name, sort) => {
  expect(await sortOfGiven(given, name)).toBe(sort);
});
