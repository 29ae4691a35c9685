// What a child has said yes to, on its way to becoming a work: bytes of some kind, or a card of what was looked up.
import type { LinkCard } from '#domain/link-card.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { keepLink, keepWork, type NewWork } from '#store/works.ts';

export type MediaWorkKind = Exclude<RecordOf<'work'>['kind'], 'link'>;
export type Captured =
  | { readonly kind: MediaWorkKind; readonly prepared: PreparedMedia }
  | { readonly kind: 'link'; readonly link: LinkCard; readonly words: string };

/** Answers with a refusal where it could not be kept: then nothing of it is thrown away. */
export type KeepCaptured = (captured: Captured) => Promise<Made>;

export const keepCaptured = (device: Device, captured: Captured, work: Omit<NewWork, 'kind'>): Promise<Made> =>
  captured.kind === 'link'
    ? keepLink(device, captured, work)
    : keepWork(device, captured.prepared, { ...work, kind: captured.kind });
