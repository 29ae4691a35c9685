// A model that was copied needs no second upload: its bytes are at school. Whether they may stand behind it is asked by the rights
// of whoever copies (domain/access.ts), never by a hash. Where they may not, it waits for bytes of its own like any other.
import { decideCopiedBytes } from '#domain/access.ts';
import { VARIANTS } from '#domain/records/media.ts';
import { byId, copiedBy, one } from '#domain/relation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { upOf, variantsOf } from '#server/media/arrived.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';

/** Sets `up` for every variant that the copied media record has at school and that is the same here. */
export async function confirmCopied(ledger: Ledger, viewer: Viewer, media: string): Promise<void> {
  const kept = await recordById(ledger, media);
  const copyOf = kept?.record['copyOf'];
  if (!kept || typeof copyOf !== 'string' || kept.record.owner !== null) return;
  const related = await loadRelated(ledger, [kept.record], [byId('media', copyOf), copiedBy(copyOf)]);
  const source = one(related, 'media', copyOf);
  // Bytes hang on a model here and there; nothing else is ever copied.
  if (!source || one(related, '*', kept.record.root)?.type !== 'model') return;
  if (decideCopiedBytes(viewer, source, related)) return;
  const [from, to] = [variantsOf(source), variantsOf(kept.record)];
  const come = VARIANTS.filter(
    (name) =>
      upOf(source)[name] !== undefined &&
      to[name] !== undefined &&
      to[name].hash === from[name]?.hash &&
      to[name].bytes === from[name].bytes &&
      to[name].mime === from[name].mime,
  );
  if (come.length === 0) return;
  const up = { ...upOf(kept.record), ...Object.fromEntries(come.map((name) => [name, ledger.now])) };
  const rv = kept.rv + 1;
  await writeRecord(ledger, kept, { ...kept, rv, record: { ...kept.record, up }, frv: { ...kept.frv, up: rv } });
}
