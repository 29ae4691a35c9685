// Pull: what is new in each of the viewer's scopes since the device's cursor, all of one snapshot (sync.md 2.7).
import type { ScopeId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { type Page, type PullAnswer, type PullRequest, type PushResult, SCHEMA } from '#domain/protocol.ts';
import type { ScopeTable } from '#server/db/tables.ts';
import { resultsFor } from '#server/sync/client.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordIn } from '#server/sync/record.repo.ts';
import { resultFor } from '#server/sync/result.ts';
import type { Asking } from '#server/sync/viewer.repo.ts';

type Answer = Pick<PullAnswer, 'scopes' | 'pages' | 'results' | 'more'>;
type Wanted = PullRequest['scopes'];

/** @param serverEpoch the epoch of scopes in which nothing ever lay */
export async function feed(ledger: Ledger, asking: Asking, request: PullRequest, serverEpoch: string): Promise<Answer> {
  const rows = await scopeRows(ledger, asking.scopes);
  const pages: Page[] = [];
  let room = Math.min(request.limit, LIMITS.pullRows);
  let bytes: number = LIMITS.pullBytes;
  let more = false;
  const quiet: Page[] = [];
  for (const id of asking.scopes) {
    const scope = rows.get(id) ?? { school: ledger.school, id, head: 0, floor: 0, epoch: serverEpoch, sum: 0 };
    const start = startOf(scope, request.scopes);
    if (start.upToDate) {
      if (request.check?.includes(id)) quiet.push(sumOf(scope, start));
      continue;
    }
    if (room <= 0 || bytes <= 0) {
      more = true;
      break;
    }
    const page = await pageOf(ledger, scope, start, room, bytes);
    pages.push(page.page);
    room -= page.page.rows.length;
    bytes -= page.bytes;
    more ||= page.page.more;
  }
  const results = await heldResults(ledger, asking, request);
  // Sums are compared when nothing else is on the way.
  return {
    scopes: [...asking.scopes],
    pages: more ? pages : [...pages, ...quiet],
    more,
    ...(results ? { results } : {}),
  };
}

/** No news, only the number by which the device sees that it holds what lies here. */
const sumOf = ({ id, head, sum }: ScopeTable, { epoch, from }: Start): Page => ({
  scope: id,
  epoch,
  from,
  rows: [],
  next: head,
  more: false,
  sum,
});

async function scopeRows({ trx, school }: Ledger, ids: readonly ScopeId[]): Promise<Map<string, ScopeTable>> {
  const query = trx.selectFrom('scope').selectAll().where('school', '=', school);
  const rows = await query.where('id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

interface Start {
  readonly upToDate: boolean;
  /** The cursor that the device holds. */
  readonly from: number;
  /** Rows after this version are sent. */
  readonly after: number;
  readonly reset: boolean;
  readonly epoch: string;
}

/**
 * A cursor's epoch as it travels is `<scope epoch>.<floor when the cursor began at 0>`. A cursor below the floor missed
 * tombstones that are gone, so it starts anew; unless it began after they were gone and is only still on its way up.
 */
function startOf(scope: ScopeTable, wanted: Wanted): Start {
  const fresh = `${scope.epoch}.${scope.floor}`;
  const held = wanted[scope.id];
  if (!held) return { upToDate: false, from: 0, after: 0, reset: false, epoch: fresh };
  const [epoch, from] = held;
  const [began, floor] = epoch.split('.');
  const lost = began !== scope.epoch || from > scope.head || (from < scope.floor && Number(floor) < scope.floor);
  if (lost) return { upToDate: false, from, after: 0, reset: true, epoch: fresh };
  return { upToDate: from === scope.head, from, after: from, reset: false, epoch };
}

async function pageOf(ledger: Ledger, scope: ScopeTable, start: Start, room: number, bytes: number) {
  const found = await ledger.trx
    .selectFrom('placement')
    .leftJoin('record', (join) =>
      join.onRef('record.school', '=', 'placement.school').onRef('record.id', '=', 'placement.record'),
    )
    .select(['placement.ver', 'placement.op', 'placement.record as id', 'record.data', 'record.schema', 'record.rv'])
    .where('placement.school', '=', ledger.school)
    .where('placement.scope', '=', scope.id)
    .where('placement.ver', '>', start.after)
    .orderBy('placement.ver')
    .limit(room + 1)
    .execute();
  const rows: Page['rows'] = [];
  let size = 0;
  for (const { ver, op, id, data, schema, rv } of found.slice(0, room)) {
    // At least one row, however large, else a page would never come to its end.
    if (size >= bytes && rows.length > 0) break;
    if (op === 1 && data !== null) {
      size += data.length;
      const record = recordIn({ data, schema: schema ?? SCHEMA });
      rows.push({ ver, op: 1, id, row: { ...record, rv: rv ?? 0 } });
    } else rows.push({ ver, op: 0, id });
  }
  const more = rows.length < found.length;
  const page: Page = {
    scope: scope.id,
    epoch: start.epoch,
    from: start.from,
    ...(start.reset ? { reset: true } : {}),
    rows,
    next: more ? (rows.at(-1)?.ver ?? start.after) : scope.head,
    more,
    ...(more ? {} : { sum: scope.sum }),
  };
  return { page, bytes: size };
}

/** Answers to mutations that were held, as far as they were judged by now. */
async function heldResults(
  ledger: Ledger,
  asking: Asking,
  { clientId, held }: PullRequest,
): Promise<PushResult[] | undefined> {
  if (!held || held.length === 0) return undefined;
  const stored = await resultsFor(ledger, clientId, held.slice(0, 500));
  const judged = stored.filter((result) => result.st !== 'held' && result.person === asking.viewer.person);
  const results: PushResult[] = [];
  for (const result of judged) results.push(await resultFor(ledger, asking, result, false));
  return results;
}
