// Links that open an account, as the office hands them out: good for a year, as often and on as many devices as wanted. A lost one
// is ended by a new one.
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { PersonId, SchoolId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { type EnrollmentFacts, isActive } from '#domain/viewer.ts';
import { stop } from '#server/admin/command.ts';
import { type JoinCard, joinCardsPage } from '#server/admin/join-cards.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { putJoinLink } from '#server/session/session.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { schoolDay } from '#server/sync/viewer.repo.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

export interface LinkOwner {
  readonly person: PersonId;
  readonly school: SchoolId;
}

/** Opens the file that `--cards` names, before any link is made: for its owner alone, and never one that is there already. */
export async function openPaper(page: string) {
  const file = await open(page, 'wx', 0o600).catch(() =>
    stop([`${page} に書けません。もうあるファイルには書きません。`]),
  );
  return async (school: string, cards: readonly JoinCard[], now: number): Promise<void> => {
    await file.writeFile(joinCardsPage(school, cards, schoolDay(now + YEAR_MS - DAY_MS)));
    await file.close();
    console.log(
      `${page} に ${cards.length}人のカードを書きました。ブラウザーで開いて刷り、刷り終えたら消してください。`,
    );
  };
}

/** @param origin of the school's app, `https://…` */
export async function newJoinLink(trx: Transaction, origin: string, owner: LinkOwner, now: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await putJoinLink(trx, { token, ...owner, uses: null, until: now + YEAR_MS });
  return `${origin}/join#${token}`;
}

export interface Renewed {
  readonly card: JoinCard;
  /** Earlier links that open nothing any more. */
  readonly ended: number;
  /** Devices that ask for the new link before they speak with the school again; what they hold stays on them. */
  readonly signedOut: number;
}

/**
 * A card was lost: one new link in place of all that the person had. Who is in stays in, unless they are signed out.
 * @returns null where there is nobody of that id, or no longer
 */
export function renewLink(
  server: SchoolServer,
  owner: LinkOwner,
  { origin, signOut }: { readonly origin: string; readonly signOut: boolean },
): Promise<Renewed | null> {
  return server.write(owner.school, async (ledger) => {
    const facts = await factsOf(ledger, owner.person);
    if (!facts) return null;
    const ended = await endLinks(ledger.trx, owner);
    const signedOut = signOut ? await dropped(ledger.trx, 'session', owner) : 0;
    return { card: { ...facts, link: await newJoinLink(ledger.trx, origin, owner, ledger.now) }, ended, signedOut };
  });
}

/** @returns how many links of theirs open nothing any more */
export const endLinks = (trx: Transaction, owner: LinkOwner): Promise<number> => dropped(trx, 'join_token', owner);

async function dropped(trx: Transaction, table: 'join_token' | 'session', owner: LinkOwner): Promise<number> {
  const query = trx.deleteFrom(table).where('school', '=', owner.school).where('person', '=', owner.person);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** As the roster that was read last says. */
async function factsOf(ledger: Ledger, id: PersonId): Promise<Omit<JoinCard, 'link'> | null> {
  const found = (await recordById(ledger, id))?.record;
  if (found?.type !== 'person' || found.trashed) return null;
  const key = enrollmentsOf(id);
  const today = schoolDay(ledger.now);
  const own = (await loadRelated(ledger, [], [key]))(key).filter((each) => !each.trashed);
  const now = own.find(
    (each) => isActive(each as unknown as EnrollmentFacts, today) && (each['home'] ?? null) === null,
  );
  const group = now && (await recordById(ledger, String(now['classGroup'])))?.record;
  const { displayName, kana, role, grade } = found as LooseRecord & Record<'displayName' | 'kana', string>;
  return {
    name: displayName,
    kana,
    grade: role === 'pupil' ? ((grade ?? null) as number | null) : null,
    classGroup: String(group?.['name'] ?? ''),
    number: (now?.['number'] ?? null) as number | null,
  };
}
