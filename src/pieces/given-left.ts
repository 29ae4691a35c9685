// Cards of pasted or dropped addresses that were half written when the tab was closed: their words lie in drafts that name the
// place and the address, and are offered again.
import type { Device } from '#store/device.ts';
import { draftsOf } from '#store/field-drafts.ts';

/** Where the words of such a card are kept. */
export const givenLinkField = (field: string, url: string): string => `${field}/${url}`;

/** @returns the addresses, each once */
export function givenLinksLeft({ session }: Device, field: string): readonly string[] {
  const start = `${session.person}/${givenLinkField(field, '')}`;
  const own = draftsOf(session.person).filter((draft) => draft.startsWith(start));
  return [...new Set(own.map((draft) => draft.slice(start.length, draft.lastIndexOf('/'))))];
}
