import { expect, it } from 'vitest';
import type { MimeType } from '#domain/records/media.ts';
import { mimesOf } from '#server/media/sniff.ts';

const text = (words: string): Uint8Array => Uint8Array.from(words, (char) => char.charCodeAt(0));
const box = (brand: string): Uint8Array => text(`\0\0\0\x20ftyp${brand}`);

it.each([
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), ['image/jpeg']],
  ['a PNG', text('\x89PNG\r\n\x1a\n'), ['image/png']],
  ['a WebP', text('RIFF\0\0\0\0WEBPVP8 '), ['image/webp']],
  ['a WAV', text('RIFF\0\0\0\0WAVEfmt '), ['audio/wav']],
  ['an MP4', box('isom'), ['video/mp4', 'audio/mp4']],
  ['a WebM', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3), ['video/webm', 'audio/webm']],
  ['an Ogg', text('OggS\0'), ['audio/ogg']],
  ['an MP3 with a tag', text('ID3\x04'), ['audio/mpeg']],
  ['an MP3 without', Uint8Array.of(0xff, 0xfb, 0x90), ['audio/mpeg']],
  ['a PDF', text('%PDF-1.7'), ['application/pdf']],
  ['a HEIC, which half of the browsers cannot show', box('heic'), []],
  ['a page', text('<!doctype html>'), []],
  ['an SVG, which may hold a script', text('<svg xmlns="http'), []],
  ['a program', text('MZ\x90'), []],
  ['words', text('memo\n'), ['text/plain']],
  ['nothing', new Uint8Array(), []],
])('%s', (_, bytes, expected) => {
  expect(mimesOf(bytes)).toEqual(expected);
});

it.each<[string, Uint8Array, MimeType, MimeType]>([
  ['a new Office file', text('PK\x03\x04'), 'application/x.scratch.sb3', 'application/msword'],
  ['an old one', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/vnd.ms-excel', 'application/zip'],
])('%s may be several things, but not all', (_, bytes, may, mayNot) => {
  expect(mimesOf(bytes)).toContain(may);
  expect(mimesOf(bytes)).not.toContain(mayNot);
});
