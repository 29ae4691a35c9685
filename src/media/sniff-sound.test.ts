import { expect, it } from 'vitest';
import { sniffSound } from '#media/sniff-sound.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['a WAV', bytes('RIFF\0\0\0\0WAVEfmt '), 'audio/wav'],
  ['a picture in the same container', bytes('RIFF\0\0\0\0WEBPVP8 '), null],
  ['an MP4', bytes('\0\0\0\u0018ftypM4A '), 'audio/mp4'],
  ['a WebM', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3), 'audio/webm'],
  ['an Ogg', bytes('OggS\0'), 'audio/ogg'],
  ['an MP3 with a tag', bytes('ID3\u0004'), 'audio/mpeg'],
  ['an MP3 without', Uint8Array.of(0xff, 0xfb, 0x90), 'audio/mpeg'],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), null],
  ['nothing', new Uint8Array(0), null],
])('%s', (_name, head, mime) => {
  expect(sniffSound(head)).toBe(mime);
});
