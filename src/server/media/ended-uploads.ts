// Resumable uploads whose bytes are all there: they are taken in, once. When the answer to that was lost on a weak line, the
// device asks how far it had come, and hears that it is over: nothing goes twice.
import { join } from 'node:path';
import type { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import { type HttpRefusal, INVALID } from '#server/http/refuse.ts';
import { upOf, variantsOf } from '#server/media/arrived.repo.ts';
import { type MediaParts, takeInFile } from '#server/media/take-in.ts';
import type { Turns } from '#server/media/turns.ts';
import type { Caller } from '#server/session/session.repo.ts';
import { recordById } from '#server/sync/record.repo.ts';

export const factsSchema = z.object({ media: id(), variant: z.enum(VARIANTS) });

export interface EndedUploads {
  /** Takes its bytes in, or says why not; either way nothing is left of it. */
  end(caller: Caller, upload: Upload): Promise<HttpRefusal | null>;
  /** How many bytes it brought, if it is over and they were found good; `begun`: some are missing; null: nothing of the kind. */
  standOf(caller: Caller, name: string): Promise<number | 'begun' | null>;
}

interface EndParts extends MediaParts {
  readonly uploads: string;
  readonly turns: Turns;
}

export function endUploads(parts: EndParts, store: FileStore): EndedUploads {
  /** Being looked through: who asks meanwhile waits for what comes of it. */
  const ending = new Map<string, Promise<HttpRefusal | null>>();

  async function takeIn(caller: Caller, { id: name, metadata }: Upload): Promise<HttpRefusal | null> {
    const facts = z.safeParse(factsSchema, metadata);
    const brought = facts.success ? { ...facts.data, mime: null, upload: name } : null;
    const no = brought ? await takeInFile(parts, caller, brought, join(parts.uploads, name)) : INVALID;
    parts.turns.over(name);
    // Taken in or refused: what tus noted about it is of no more use.
    await store.configstore.delete(name);
    return no;
  }

  function end(caller: Caller, upload: Upload): Promise<HttpRefusal | null> {
    const running = ending.get(upload.id) ?? takeIn(caller, upload).finally(() => ending.delete(upload.id));
    ending.set(upload.id, running);
    return running;
  }

  return {
    end,
    async standOf(caller, name) {
      const lying = ending.has(name) ? null : await store.getUpload(name).catch(() => null);
      if (lying && lying.offset !== lying.size) return 'begun';
      // All of it came, and the server stopped before it had looked.
      await (lying ? end(caller, lying) : ending.get(name));
      return broughtBy(parts, caller, name);
    },
  };
}

/** Told only of this person's own upload, and while their own media record names those very bytes: nobody learns what others have. */
async function broughtBy({ school, store }: MediaParts, caller: Caller, upload: string): Promise<number | null> {
  const found = await school.readAs(caller.person, async (ledger) => {
    const row = await ledger.trx
      .selectFrom('media_bytes')
      .select(['media', 'variant', 'hash', 'bytes'])
      .where('school', '=', caller.school)
      .where('person', '=', caller.person)
      .where('upload', '=', upload)
      .executeTakeFirst();
    const record = row && (await recordById(ledger, row.media))?.record;
    if (record?.type !== 'media' || record.author !== caller.person) return null;
    const variant = row?.variant as Variant;
    return upOf(record)[variant] !== undefined && variantsOf(record)[variant]?.hash === row?.hash ? row : null;
  });
  return found && (await store.sizeOf(caller.school, found.hash)) === Number(found.bytes) ? Number(found.bytes) : null;
}
