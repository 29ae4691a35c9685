// In which scopes a record lies. Pure: the caller loads what `relationsOf` names. [Note: Placement]
import type { ScopeId } from '#domain/id.ts';
import type { Kind, LooseRecord, Related } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { byId, one } from '#domain/relation.ts';

/** Scopes of a record, sorted, each once. An unknown kind lies nowhere. */
export function placementsOf(record: LooseRecord, related: Related): ScopeId[] {
  const kind = kindOf(record);
  if (!kind) return [];
  if (record.type === 'media') {
    const root = one(related, '*', record.root);
    return root && root.type !== 'media' ? placementsOf(root, related) : [];
  }
  return [...new Set(kind.placementsOf(record as never, related))].sort();
}

/**
 * Relation keys on which placement and rights of this record hang. Answers may bring records with relations of their own
 * (a media record's work, that work's unit): load until nothing new comes.
 */
export function relationsOf(record: LooseRecord): readonly string[] {
  return kindOf(record)?.dependsOn(record as never) ?? [];
}

/** Relation keys under which others find this record: when it changes, whoever depends on one of them is placed anew. */
export function announcedBy(record: LooseRecord): string[] {
  const own = [byId(record.type, record.id), byId('*', record.id)];
  return [...own, ...(kindOf(record)?.announces(record as never) ?? [])];
}

const kindOf = (record: LooseRecord): Kind | undefined => kindNamed(record.type);
