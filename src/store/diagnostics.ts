// A file that says how a device is, for whoever has to find out what is wrong with it. No names, no words, no pictures: kinds,
// counts, times, and ids cut so short that they only tell one row from another. [Note: No content]

import type { Device } from '#store/device.ts';
import { readMeta } from '#store/device.ts';
import type { BrowserFacts, DeviceFacts, FoundTrouble } from '#store/device-facts.ts';

const SHOWN = 6;
/** The end of an id is chance alone; its beginning would tell when it was made. */
const short = (id: string): string => id.slice(-SHOWN);
/** `me:<person>` → `me:1a2b3c`. */
const shortScope = (scope: string): string => `${scope.slice(0, 3)}${short(scope)}`;

export interface Found {
  readonly facts: DeviceFacts;
  readonly browser: BrowserFacts;
  readonly troubles: readonly FoundTrouble[];
}

export async function diagnosticsOf(device: Device, { facts, browser, troubles }: Found): Promise<string> {
  const { db, session, surroundings } = device;
  const now = surroundings.now();
  const [outbox, uploads, quarantine, scopes, clientId, serverEpoch, pulledAt, repairs] = await Promise.all([
    db.outbox.toArray(),
    db.uploads.toArray(),
    db.quarantine.toArray(),
    db.scopes.toArray(),
    readMeta(db, 'clientId'),
    readMeta(db, 'serverEpoch'),
    readMeta(db, 'pulledAt'),
    readMeta(db, 'repairs'),
  ]);
  const rows: Record<string, number> = {};
  for (const table of db.tables) rows[table.name] = await table.count();
  const { about, contact, clockOffset, proto, schema, database } = facts;
  const said = {
    madeAt: new Date(now).toISOString(),
    troubles: troubles.map(({ code, name }) => ({ code, name })),
    device: {
      ...about,
      proto,
      schema,
      database,
      ...browser,
      client: short(clientId ?? ''),
      epoch: serverEpoch ?? null,
    },
    account: { role: session.role, person: short(session.person), school: short(session.school) },
    contact: { ...contact, pulledAt: pulledAt ?? null, clockOffset },
    rows,
    outbox: outbox.map(({ rid, mutation, state, seq, frozen, at }) => {
      const { type, op } = mutation;
      const bytes = JSON.stringify(mutation).length;
      return { id: short(rid), type, op, state, seq, frozen, bytes, ageMs: now - at };
    }),
    uploads: uploads.map(({ media, variant, bytes, mime, tries, url, at, refused }) => {
      const begun = url !== null;
      return { id: short(media), variant, bytes, mime, tries, begun, ageMs: now - at, refused: refused ?? null };
    }),
    refused: quarantine.map(({ rid, mutation, code, at }) => {
      const { type, op } = mutation;
      return { id: short(rid), type, op, code, ageMs: now - at };
    }),
    scopes: scopes.map(({ id, cursor, sweeping }) => ({ id: shortScope(id), cursor, sweeping })),
    repairs: (repairs ?? []).map(({ scope, at, had }) => ({ scope: shortScope(scope), at, had })),
  };
  return `${JSON.stringify(said, null, 1)}\n`;
}
