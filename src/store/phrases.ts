// The phrase bank: what a teacher has said to more than one child is at hand for the next, offline, and learnt by itself. Read out
// of the teacher's own words on this device; nothing of it goes anywhere. What names a child is never offered for another.
import type { PersonId } from '#domain/id.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { notOffered, offerNoMore } from '#store/not-offered.ts';

/** As many as there are keys for them. */
export const MOST_PHRASES = 9;
const SHORTEST = 4;
const LONGEST = 60;
/** Where a device kept them before they travelled. */
const HIDDEN_HERE = 'phrases:hidden';

/** The sentences used most, then the latest. */
export async function phrasesOf(device: Device): Promise<string[]> {
  const { db, session } = device;
  const [all, people, hidden] = await Promise.all([
    db.records('feedback').toArray(),
    db.records('person').toArray(),
    hiddenPhrases(device),
  ]);
  const names = people.filter(({ role }) => role === 'pupil').flatMap(namesOf);
  const own = all.filter(({ author, trashed, kind }) => author === session.person && !trashed && kind !== 'stamp');
  const used = new Map<string, { to: Set<PersonId | null>; at: number }>();
  for (const { words, owner, madeAt } of own) {
    for (const said of sentencesOf(words)) {
      const known = used.get(said) ?? { to: new Set(), at: 0 };
      known.to.add(owner);
      used.set(said, { to: known.to, at: Math.max(known.at, madeAt) });
    }
  }
  return [...used]
    .filter(([said, { to }]) => to.size > 1 && !hidden.includes(said) && !names.some((name) => said.includes(name)))
    .sort(([, a], [, b]) => b.to.size - a.to.size || b.at - a.at)
    .slice(0, MOST_PHRASES)
    .map(([said]) => said);
}

/** Not offered any more, on no device of the teacher's; the words that were given stay as they are. */
export async function hidePhrase(device: Device, phrase: string): Promise<void> {
  const others = (await hiddenHere(device)).filter((each) => each !== phrase);
  await offerNoMore(device, 'hiddenPhrases', [...others, phrase]);
}

export async function hiddenPhrases(device: Device): Promise<string[]> {
  const [everywhere, here] = await Promise.all([notOffered(device, 'hiddenPhrases'), hiddenHere(device)]);
  return [...everywhere, ...here];
}

async function hiddenHere({ db }: Device): Promise<string[]> {
  const kept = (await db.meta.get(HIDDEN_HERE))?.value;
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}

const sentencesOf = (words: string): string[] =>
  words
    .split(/(?<=[。！？!?])|\n/)
    .map((said) => said.trim())
    .filter((said) => said.length >= SHORTEST && said.length <= LONGEST);

/** A name, its parts, and how they are read; a part of one letter would stand in half the words there are. */
const namesOf = ({ displayName, kana }: Kept<'person'>): string[] =>
  [displayName, kana].flatMap((name) => name.split(/\s+/).concat(name)).filter((name) => name.length > 1);
