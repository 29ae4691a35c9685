// The pictures of the sample class, one after the other behind the screen: what somebody looks at first, then all small ones,
// then those to look at closely. What is not drawn yet is told by its record, so whoever comes back goes on. [Note: Sample class]
import type { RecordId } from '#domain/id.ts';
import { factsOf, type PreparedVariant } from '#domain/prepared-media.ts';
import type { Variant } from '#domain/records/media.ts';
import { NOT_DRAWN, type SamplePicture, type SampleVariant } from '#domain/sample-picture.ts';
import type { Database } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { sampleClass } from '#store/sample-records.ts';

export interface Drawing {
  /** Null: this browser draws nothing. */
  readonly draw: (picture: SamplePicture, variant: SampleVariant) => Promise<PreparedVariant | null>;
  /** Comes back when the screen has nothing better to do. */
  readonly rest: () => Promise<void>;
}
interface Undrawn {
  readonly media: RecordId;
  readonly variant: SampleVariant;
  readonly picture: SamplePicture;
}
/** At once: a browser packs a picture when it has time, and would be waited for each time. Tablets have little for large ones. */
const AT_ONCE = { t: 12, m: 2 } as const satisfies Record<SampleVariant, number>;
/** As it is looked at, it is the original too. */
const ITS = { t: ['t'], m: ['m', 'o'] } as const satisfies Record<SampleVariant, readonly Variant[]>;
const sizeOf = (variant: Variant): SampleVariant => (variant === 't' ? 't' : 'm');

/** Comes back when all is drawn, or when the tables were closed. */
export async function drawPictures(device: Device, { draw, rest }: Drawing): Promise<void> {
  const left = await undrawnOf(device);
  while (left.size > 0) {
    await rest();
    if (device.db.hasBeenClosed()) return;
    const next = await nextOf(device, left);
    for (const each of next) left.delete(keyOf(each));
    const drawn = await Promise.all(next.map(({ picture, variant }) => draw(picture, variant)));
    if (device.db.hasBeenClosed()) return;
    await keep(device, next, drawn);
  }
}

const keyOf = ({ media, variant }: Pick<Undrawn, 'media' | 'variant'>): string => `${media}/${variant}`;

/** In the order of drawing. */
async function undrawnOf({ db, surroundings }: Device): Promise<Map<string, Undrawn>> {
  const { pictures } = sampleClass(surroundings.now());
  const records = await db.records('media').bulkGet([...pictures.keys()]);
  const all = (variant: SampleVariant): Undrawn[] =>
    records.flatMap((record) => {
      const picture = record && pictures.get(record.id);
      return picture && record.variants[variant]?.hash === NOT_DRAWN ? [{ media: record.id, variant, picture }] : [];
    });
  return new Map([...all('t'), ...all('m')].map((each) => [keyOf(each), each]));
}

/** What a screen asks for has its wish in the tables, as everywhere else; what was asked for first comes first. */
async function nextOf({ db }: Device, left: ReadonlyMap<string, Undrawn>): Promise<Undrawn[]> {
  const wished = (await db.wanted.toArray()).toSorted((a, b) => a.at - b.at);
  const seen = wished.flatMap(({ media, variant }) => left.get(keyOf({ media, variant: sizeOf(variant) })) ?? []);
  const all = new Set([...seen, ...left.values()]);
  // Small ones before all others: there are more of them on the screen, and one stands in for the large one.
  const small = [...all].filter(({ variant }) => variant === 't');
  return small.length > 0 ? small.slice(0, AT_ONCE.t) : [...all].slice(0, AT_ONCE.m);
}

type Drawn = PreparedVariant | null;
function keep({ db, surroundings }: Device, them: readonly Undrawn[], drawn: readonly Drawn[]): Promise<void> {
  return db.transaction('rw', [db.records('media'), db.blobs, db.chunks, db.wanted], async () => {
    for (const [at, each] of them.entries()) await keepOne(db, each, drawn[at] ?? null, surroundings.now());
  });
}

async function keepOne(db: Database, { media, variant }: Undrawn, drawn: Drawn, at: number): Promise<void> {
  const record = await db.records('media').get(media);
  if (!record) return;
  const its = ITS[variant];
  const others = Object.entries(record.variants).filter(([one]) => !its.some((name) => name === one));
  const facts = drawn ? factsOf({ variants: Object.fromEntries(its.map((one) => [one, drawn])) }) : {};
  if (drawn) await keepBlob(db, drawn, at);
  await db.table('media').update(media, { variants: { ...Object.fromEntries(others), ...facts } });
  await db.wanted.bulkDelete(its.map((one) => `${media}/${one}`));
}
