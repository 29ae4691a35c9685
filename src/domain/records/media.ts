// The bytes behind a work, a model, a word: what they are, and which of them the school has. The bytes travel apart. [Note: Two lanes]
import * as z from 'zod/mini';
import { map, once, server } from '#domain/field.ts';
import { contentHash, optionalId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { mayShapeUnit, unitOf } from '#domain/records/unit.ts';
import { byId, one } from '#domain/relation.ts';
import type { Viewer } from '#domain/viewer.ts';

/** t: thumbnail, 320 px · m: medium, 1600 px · o: original. */
export const VARIANTS = ['t', 'm', 'o'] as const;
export type Variant = (typeof VARIANTS)[number];
export const MIME_TYPES = [
  'image/webp',
  'image/jpeg',
  'image/png',
  'video/mp4',
  'video/webm',
  'audio/mp4',
  'audio/webm',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'application/pdf',
  // Office files old and new, OpenDocument, Scratch: kept and given back, never opened by us.
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/x.scratch.sb3',
  'application/zip',
  // With schema 4.
  'text/plain',
] as const;
export type MimeType = (typeof MIME_TYPES)[number];

/** Picture (drawings too), film, sound, or a file that only its own program opens. */
export const mediaKindOf = (mime: string): keyof typeof LIMITS.originalBytesOf => {
  const [start] = mime.split('/');
  return start === 'image' || start === 'video' || start === 'audio' ? start : 'file';
};

/** How large a variant of such media may be, at most. */
export function mostBytesOf(variant: Variant, mime: string): number {
  const kind = mediaKindOf(mime);
  if (variant === 't') return LIMITS.singlePutBytes;
  return variant === 'm' && kind === 'image' ? LIMITS.mediumImageBytes : LIMITS.originalBytesOf[kind];
}

const variantFacts = z.object({
  hash: contentHash(),
  bytes: z.int().check(z.gte(1), z.lte(LIMITS.originalBytes)),
  mime: z.enum(MIME_TYPES),
  w: z.optional(z.int()),
  h: z.optional(z.int()),
  /** Seconds. */
  duration: z.optional(z.number()),
});
export type VariantFacts = z.output<typeof variantFacts>;
export const variantsSchema = z.partialRecord(z.enum(VARIANTS), variantFacts);

export const media = defineKind({
  name: 'media',
  fields: {
    variants: once(variantsSchema, {}),
    /** Variant → when the server had verified its bytes (ms). */
    up: server(z.partialRecord(z.enum(VARIANTS), z.number()), {}),
    /** The media record whose bytes these are: a unit that was copied. The school looks whether they may be (records/copying.ts). */
    copyOf: once(optionalId(), null),
    /** What is told of it beside its bytes: `name` of a file, `pages` of a PDF. */
    preview: map(z.string().check(z.maxLength(2000))),
  },
  dependsOn: (m) => (m.root ? [byId('*', m.root)] : []),
  // Placed by placement.ts where its root is placed: the one rule that needs another kind's.
  placementsOf: () => [],
  mayWrite: ({ viewer, before, after, related }) => {
    const root = one(related, '*', after.root);
    if (!root || root.author !== viewer.person || root.owner !== after.owner) return 'not-found';
    if (before && before.author !== viewer.person) return 'not-found';
    if (!mayHangOn(root, viewer, related)) return 'not-found';
    return root.type === 'feedback' && !isSpokenWord(after.variants) ? 'too-large' : null;
  },
});

/** What a teacher says to one child: a sound, and a short one. A recorder on a slow tablet stops late. */
const isSpokenWord = (variants: Partial<Record<Variant, VariantFacts>>): boolean =>
  Object.values(variants).every(
    ({ mime, bytes, duration = 0 }) =>
      mediaKindOf(mime) === 'audio' && bytes <= LIMITS.spokenWordBytes && duration <= LIMITS.spokenWordSeconds + 3,
  );

/**
 * Bytes are seen by whoever sees their root. So the root is one's own, a word to a pupil whom one teaches, or of a unit
 * that one shapes; never a line of the roster, although its person counts as its author.
 */
function mayHangOn(root: LooseRecord, viewer: Viewer, related: Related): boolean {
  if (root.owner !== null) return root.owner === viewer.person || teachesPupil(viewer, root.owner, related);
  const unit = unitOf({ unit: String(root['unit'] ?? '') }, related);
  return unit !== undefined && mayShapeUnit(viewer, unit) === null;
}
