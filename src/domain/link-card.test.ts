import { describe, expect, it } from 'vitest';
import { LIMITS } from '#domain/limits.ts';
import { addressAlone, addressIn, checkLink, linkOf, NO_LINK, siteOf, webAddress } from '#domain/link-card.ts';

describe('an address', () => {
  it.each([
    ['https://example.jp/a?b=c#d', 'https://example.jp/a?b=c#d'],
    ['  http://example.jp ', 'http://example.jp/'],
    ['www.city.sendai.jp', 'https://www.city.sendai.jp/'],
    ['example.jp:8080/x', 'https://example.jp:8080/x'],
    ['https://日本語.jp/おちば', 'https://xn--wgv71a119e.jp/%E3%81%8A%E3%81%A1%E3%81%B0'],
  ])('%s is one', (typed, expected) => {
    expect(webAddress(typed)).toBe(expected);
  });
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//example.jp',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'ftp://example.jp/',
    'blob:https://example.jp/1',
    'https://example.jp@evil.example/',
    'https://user:word@example.jp/',
    'おちばの しらべかた',
    'http://',
    'https://intern/',
    '',
    `https://example.jp/${'a'.repeat(LIMITS.longChars)}`,
  ])('%s is none', (typed) => {
    expect(webAddress(typed)).toBeNull();
  });
  it('is known when it stands alone, and found in a shared line', () => {
    expect(addressAlone('https://example.jp/a')).toBe('https://example.jp/a');
    expect(addressAlone('見て https://example.jp/a')).toBeNull();
    expect(addressAlone('はね')).toBeNull();
    expect(addressIn('おちば - Example https://example.jp/a')).toBe('https://example.jp/a');
    expect(addressIn('「https://example.jp/a」を見た')).toBe('https://example.jp/a');
    expect(addressIn('はね')).toBeNull();
  });
  it('is told by its site', () => {
    expect(siteOf('https://www.example.jp/a')).toBe('example.jp');
    expect(siteOf('はね')).toBe('');
  });
});

describe('a card', () => {
  it('keeps what was found, trimmed', () => {
    const card = { url: ' example.jp ', quote: ' おちばは… ', source: ' 図かん ' };
    expect(checkLink(card)).toEqual({ url: 'https://example.jp/', quote: 'おちばは…', source: '図かん' });
  });
  it('may be of a book', () => {
    expect(checkLink({ ...NO_LINK, source: '植物図かん' })).toEqual({ ...NO_LINK, source: '植物図かん' });
  });
  it.each([
    [
      { ...NO_LINK, url: 'javascript:alert(1)' },
      { refused: 'invalid', field: 'url' },
    ],
    [
      { ...NO_LINK, quote: '  ' },
      { refused: 'invalid', field: 'empty' },
    ],
    [
      { ...NO_LINK, quote: 'あ'.repeat(2001) },
      { refused: 'too-large', field: 'quote' },
    ],
    [
      { ...NO_LINK, source: 'あ'.repeat(2001) },
      { refused: 'too-large', field: 'source' },
    ],
  ])('%# is refused', (card, refused) => {
    expect(checkLink(card)).toEqual(refused);
  });
  it('that somebody wrote past the form never leads anywhere but the web', () => {
    expect(linkOf({ url: 'javascript:alert(1)' })).toEqual({ url: '', quote: '', source: 'javascript:alert(1)' });
    expect(linkOf({})).toEqual(NO_LINK);
  });
});
