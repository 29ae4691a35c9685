// しらべたこと: where a child found something out. Only addresses of the web: one that runs something is words, not a link.
// Nothing of the page behind it is ever fetched: what a child looks up is nobody else's business.
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';

/** The web's own reading of addresses: browsers, workers and Node have the same. */
declare const URL: {
  new (address: string): Readonly<Record<'protocol' | 'hostname' | 'href' | 'username' | 'password', string>>;
  canParse: (address: string) => boolean;
};

export interface LinkCard {
  readonly url: string;
  /** Words of the page, as they stand there. */
  readonly quote: string;
  /** What the page, the book or the site is called. */
  readonly source: string;
}
export const NO_LINK: LinkCard = { url: '', quote: '', source: '' };

/** The address as the browser writes it; null where it is none of the web. A host alone counts as one: `www.city.sendai.jp`. */
export function webAddress(words: string): string | null {
  const typed = words.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !HOST_AND_PORT.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, href, username, password } = new URL(whole);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && /^[^.]+(\.[^.]+)+$/.test(hostname);
  // A name before the host is how one page passes for another.
  if (!isWeb || username !== '' || password !== '') return null;
  return href.length <= LIMITS.longChars ? href : null;
}
const HOST_AND_PORT = /^[^/?#]+\.[^/?#]+:\d+/;

/** The address in words that are one address and nothing else, with `http(s)://` before it: what was pasted or dropped. */
export const addressAlone = (words: string): string | null =>
  /^https?:\/\/\S+$/i.test(words.trim()) ? webAddress(words) : null;

/** The first address in somebody's words: browsers share a page as its title and address in one line. */
export const addressIn = (words: string): string | null => {
  const [found] = /https?:\/\/[^\s<>"「」（）]+/i.exec(words) ?? [];
  return found ? webAddress(found) : null;
};

/** The site that an address leads to, as people say it. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** A card holds something: an address that leads somewhere, or at least where it stood (a book) or what it said. */
export function checkLink({ url, quote, source }: LinkCard): LinkCard | Refused {
  const address = url.trim() === '' ? '' : webAddress(url);
  if (address === null) return { refused: 'invalid', field: 'url' };
  if (quote.length > LIMITS.longChars) return { refused: 'too-large', field: 'quote' };
  if (source.length > LIMITS.longChars) return { refused: 'too-large', field: 'source' };
  const card = { url: address, quote: quote.trim(), source: source.trim() };
  return Object.values(card).every((words) => words === '') ? { refused: 'invalid', field: 'empty' } : card;
}

/** What a record holds, whoever wrote it: an address that is none of the web is shown as words by `source`. */
export function linkOf(link: Readonly<Record<string, string>>): LinkCard {
  const { url = '', quote = '', source = '' } = link;
  const address = webAddress(url);
  return { url: address ?? '', quote, source: source || (address === null ? url : '') };
}
