// Who may read and who may write. The only place where that is decided, on the device and on the server alike.
import * as z from 'zod/mini';
import { isDerivedId } from '#domain/derived-id.ts';
import type { ClassId, PersonId, ScopeId } from '#domain/id.ts';
import { placementsOf } from '#domain/placement.ts';
import type { Kind, LooseRecord, Related, WriteAct } from '#domain/record.ts';
import { ENVELOPE_KEYS, envelopeSchema } from '#domain/record.ts';
import { mayCopyTemplated, mayCopyUnit } from '#domain/records/copying.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import { byId } from '#domain/relation.ts';
import { activeClasses, GUIDANCE, scope, teaches, type Viewer } from '#domain/viewer.ts';

declare const proof: unique symbol;
/** A record that `authorize` let through. Whatever hands a pupil's work to somebody takes only this. */
export type Authorized<R> = R & { readonly [proof]: 'read' };

export function canRead(placements: readonly ScopeId[], scopes: ReadonlySet<ScopeId>): boolean {
  return placements.some((placed) => scopes.has(placed));
}

/** The record, if one of its placements is among the viewer's scopes; `not-found` else, as if it were not there. */
export function authorize<R extends LooseRecord>(
  record: R | undefined,
  placements: readonly ScopeId[],
  scopes: ReadonlySet<ScopeId>,
): Authorized<R> | Refused {
  return record && canRead(placements, scopes) ? (record as Authorized<R>) : { refused: 'not-found' };
}

/** Whose devices: those of a person, to list, to name and to forget; or those of a class, to see what has not come yet. */
export type DevicesAsked = { readonly person: PersonId } | { readonly classGroup: ClassId };

/** Null = may know. One's own devices; of a class, its teachers of today. `not-found` else, as if there were none. */
export function decideDevices(viewer: Viewer, asked: DevicesAsked): Refused | null {
  const may = 'person' in asked ? asked.person === viewer.person : teaches(viewer, asked.classGroup);
  return may ? null : { refused: 'not-found' };
}

/** Null = may have the texts of that unit read anew: who may reword them, and of a class. `not-found` else, as if there were none. */
export function decideReadings(viewer: Viewer, unit: LooseRecord | undefined): Refused | null {
  const group = unit?.type === 'unit' && !unit.trashed ? unit['classGroup'] : null;
  return typeof group === 'string' && teaches(viewer, group) ? null : { refused: 'not-found' };
}

/** Null = may have what that unit teaches, to lay it out anew: never anything of a child's. `not-found` else, as if there were none. */
export const decideCopy = (viewer: Viewer, unit: LooseRecord | undefined): Refused | null =>
  mayCopyUnit(viewer, unit) ? null : { refused: 'not-found' };

/** Null = the bytes of that model may stand behind a copy of it, without being brought anew. */
export const decideCopiedBytes = (viewer: Viewer, media: LooseRecord | undefined, related: Related): Refused | null =>
  mayCopyTemplated(viewer, media, related) ? null : { refused: 'not-found' };

/**
 * Null = may be put on a projector by this teacher: what the whole class sees there, its child has opened to the class, today
 * still, be it one work of many children or many of one child. `not-found` else, with or without a name.
 */
export function decideProjector(viewer: Viewer, work: LooseRecord | undefined, related: Related): Refused | null {
  if (work?.type !== 'work') return { refused: 'not-found' };
  const onTheWall = new Set(activeClasses(viewer, 'teacher').map(scope.classGroup));
  const may = viewer.role === 'teacher' && canRead(placementsOf(work, related), onTheWall);
  return may ? null : { refused: 'not-found' };
}

export interface WriteQuestion {
  readonly viewer: Viewer;
  /** Today's scopes of the viewer. */
  readonly scopes: ReadonlySet<ScopeId>;
  readonly before: LooseRecord | null;
  readonly after: LooseRecord;
  /** Names of the fields that the change touches. */
  readonly touched: readonly string[];
  readonly related: Related;
}

/** Null = may be written. Checks shape, ownership of the envelope, merge rules, then the kind's own rule. */
export function decideWrite(question: WriteQuestion): Refused | null {
  const { viewer, before, after, related, scopes } = question;
  const kind = kindNamed(after.type);
  if (!kind) return { refused: 'invalid', field: 'type' };
  if (after.school !== viewer.school) return { refused: 'not-found' };
  // An author always sees what they wrote, also where a share was taken back.
  const sees = before === null || before.author === viewer.person || canRead(placementsOf(before, related), scopes);
  if (!sees) return { refused: 'not-found' };
  const shape = checkShape(kind, question);
  if (shape) return shape;
  if (!before && after.author !== viewer.person) return { refused: 'forbidden', field: 'author' };
  // Whoever took an id first that others work out for themselves would keep them from writing theirs.
  const taken = !before && isDerivedId(after.id) && after.id !== kind.derivedIdOf(after as never);
  if (taken) return { refused: 'invalid', field: 'id' };
  if (!before && after.root !== null && !canReadRoot(question)) return { refused: 'not-found' };
  const refused = kind.mayWrite(question as unknown as WriteAct<never>);
  return refused ? { refused } : null;
}

function canReadRoot({ after, related, scopes, viewer }: WriteQuestion): boolean {
  const root = related(byId('*', after.root ?? ''))[0];
  if (!root) return false;
  const lies = placementsOf(root, related);
  // Only its own voice hangs on a guidance note, and nothing on what else lies there: a word to the child would carry its id.
  const isGuidance = lies.length > 0 && lies.every((each) => each.startsWith(GUIDANCE));
  if (isGuidance && !(root.type === 'guidanceNote' && after.type === 'media')) return false;
  return root.author === viewer.person || canRead(lies, scopes);
}

function checkShape(kind: Kind, { before, after, touched }: WriteQuestion): Refused | null {
  if (!z.safeParse(envelopeSchema, after).success) return { refused: 'invalid', field: 'envelope' };
  for (const name of touched) {
    const field = kind.fields[name];
    if (!field || ENVELOPE_KEYS.has(name)) return { refused: 'invalid', field: name };
    if (field.rule === 'server') return { refused: 'forbidden', field: name };
    if (field.rule === 'once' && before) return { refused: 'forbidden', field: name };
    if (!z.safeParse(field.schema, after[name]).success) {
      return { refused: isTooLong(after[name]) ? 'too-large' : 'invalid', field: name };
    }
  }
  if (before) return null;
  const missing = Object.entries(kind.fields).find(([name, f]) => !z.safeParse(f.schema, after[name]).success);
  return missing ? { refused: 'invalid', field: missing[0] } : null;
}

const isTooLong = (value: unknown): boolean =>
  typeof value === 'string' ? value.length > 200 : Array.isArray(value) && value.length > 3;
