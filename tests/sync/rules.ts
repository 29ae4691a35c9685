// Every rule of the protocol (docs/sync.md 2) as data: how it is taken away, who notices, and which invariant says so. A cut must
// occur exactly once in its file, so that a rule that was rewritten is asked about again.
import type { StoryName } from '#tests/sync/rule-stories.ts';
import type { Favourite } from '#tests/sync/sim-events.ts';

interface Cut {
  /** In src. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}
export interface Rule {
  readonly off: readonly Cut[];
  /** Seeds in a row, or a story where chance hardly ever gets there. */
  readonly noticedBy: { readonly story?: StoryName; readonly seeds?: readonly number[]; readonly favour?: Favourite };
  /** What it says; null: another rule stands behind this one, nothing may happen, and both away is a rule of its own. */
  readonly breaks: RegExp | null;
}
const cut = (file: string, find: string, put: string): Cut => ({ file, find, put });

const KNOWN_SEQS = [
  cut('server/sync/receive.ts', 'if (one.seq <= last) {', 'if (one.seq < 0) {'),
  cut(
    'server/sync/client.repo.ts',
    ".insertInto('mutation_result').values(rows)",
    ".insertInto('mutation_result').onConflict((c) => c.doNothing()).values(rows)",
  ),
];
const KNOWN_MIDS = [cut('server/sync/client.repo.ts', 'if (mids.length === 0) return new Map();', 'return new Map();')];
const GEN = [
  cut('sync/pull.ts', 'if (value.gen !== asked.request.gen)', 'if (false)'),
  cut('store/apply-remote.ts', 'if (gen !== answer.gen)', 'if (false)'),
  cut('store/apply-remote.ts', 'if (gen !== taken.newest)', 'if (false)'),
];
const FROM = [
  cut(
    'store/apply-remote.ts',
    'page.from === state.cursor && (startsAnew(page, state) || page.epoch === state.epoch)',
    'true',
  ),
];
const NEVER_OLDER = [
  cut('store/apply-rows.ts', 'if (row.rv < kept._rv) return Object.assign', 'if (row.rv < 0) return Object.assign'),
  cut('store/settle-push.ts', 'if (!row || row.rv < side.rv)', 'if (!row)'),
];

export const RULES: Readonly<Record<string, Rule>> = {
  'a seq is taken once': { off: KNOWN_SEQS, noticedBy: { story: 'comesTwice' }, breaks: null },
  'a mid is taken once': { off: KNOWN_MIDS, noticedBy: { story: 'renewedAfterALostAnswer' }, breaks: /I6/ },
  'seq or mid, a change is taken once': {
    off: [...KNOWN_SEQS, ...KNOWN_MIDS],
    noticedBy: { story: 'comesTwice' },
    breaks: /I6/,
  },
  'an answer says where the record lies': {
    off: [cut('server/sync/result.ts', 's.length > 0 ? { row: { ...kept.record, rv: kept.rv }, s } : {}', '{}')],
    noticedBy: { seeds: [3] },
    breaks: /I7/,
  },
  'what waits keeps its record': {
    off: [
      cut(
        'sync/pull.ts',
        "await step('close');",
        "await step('close'); for (const table of device.db.tables) if (table.schema.idxByName['_s']) await table.filter((kept) => kept._s.length === 0).delete();",
      ),
    ],
    noticedBy: { seeds: [2] },
    breaks: /I7/,
  },
  'what is refused is kept': {
    off: [cut('store/settle-push.ts', 'await db.quarantine.add({', 'void ({')],
    noticedBy: { favour: 'moveClass', seeds: [2] },
    breaks: /I[37]/,
  },
  'what hangs on a record moves with it': {
    off: [cut('server/sync/placing.ts', '  await placeDependents(ledger, new', '  void [placeDependents]; void (new')],
    noticedBy: { favour: 'moveClass', seeds: [0] },
    breaks: /I[14]/,
  },
  'what was acknowledged lately goes again': {
    off: [cut('store/replay.ts', "const acked = await db.acked.orderBy('aid').toArray();", 'const acked = [];')],
    noticedBy: { story: 'setBackToABackup' },
    breaks: /I3/,
  },
  'only the newest question is answered': { off: GEN, noticedBy: { story: 'answerOfYesterday' }, breaks: null },
  'a page goes on where the device stands': {
    off: FROM,
    noticedBy: { story: 'answerOfYesterday' },
    breaks: null,
  },
  'gen or cursor, an old answer says nothing': {
    off: [...GEN, ...FROM],
    noticedBy: { story: 'answerOfYesterday' },
    breaks: /I5/,
  },
  'no record goes back to an older version': { off: NEVER_OLDER, noticedBy: { story: 'laggingReplica' }, breaks: /I5/ },
  'below the floor a scope starts anew': {
    off: [cut('server/sync/feed.ts', ' || (from < scope.floor && Number(floor) < scope.floor)', '')],
    noticedBy: { story: 'forgottenAtOnce' },
    breaks: /I4/,
  },
  'what was not listed again goes': {
    off: [cut('store/apply-remote.ts', 'if (!page.more && rest.length > 0) await', 'if (false) await')],
    noticedBy: { story: 'awayForLong' },
    breaks: /I4/,
  },
  'a device knows by itself what it has left': {
    off: [
      cut(
        'server/sync/feed.ts',
        'scopes: [...asking.scopes],',
        // What the server remembers of this device decides, and a restored one remembers nothing.
        'scopes: ((told) => { const key = request.clientId; const mine = told.get(key) ?? new Set(); told.set(key, new Set([...mine, ...asking.scopes])); return [...asking.scopes, ...Object.keys(request.scopes).filter((id) => !mine.has(id) && !asking.scopes.includes(id))]; })((globalThis.told ??= new Map())),',
      ),
    ],
    noticedBy: { story: 'joinedAfterTheBackup' },
    breaks: /I4/,
  },
  'a scope that was left is emptied': {
    off: [
      cut(
        'store/apply-remote.ts',
        'const left = [...known.keys()].filter((id) => !listed.has(id));',
        'const left = [...known.keys()].filter(() => false);',
      ),
    ],
    noticedBy: { favour: 'moveClass', seeds: [1] },
    breaks: /I4/,
  },
  'nothing is folded into what was sent': {
    off: [cut('store/write.ts', "last?.state === 'queued' && !last.frozen &&", "last && last.state !== 'held' &&")],
    noticedBy: { story: 'typesOnAfterALostAnswer' },
    breaks: /I3/,
  },
  'both know of which epoch they speak': {
    off: [
      cut(
        'server/sync/school-server.ts',
        "const same = hello.serverEpoch === '' || hello.serverEpoch === epoch;",
        'const same = true;',
      ),
      cut(
        'store/replay.ts',
        "if ((await readMeta(db, 'serverEpoch')) === epoch) return;",
        "if ((await readMeta(db, 'serverEpoch')) !== undefined) return;",
      ),
    ],
    noticedBy: { story: 'setBackToABackup' },
    breaks: /I3/,
  },
  'a tab that lost the lead writes nothing': {
    off: [
      cut('store/engine-transaction.ts', "if (((await readMeta(db, 'leaderEpoch')) ?? 0) !== fence)", 'if (false)'),
    ],
    noticedBy: { story: 'zombieWakes' },
    breaks: /fencing/,
  },
  'one change of a record at a time is out': {
    off: [cut('store/outbox.ts', 'if (before && !(before.frozen && entry.frozen)) return false;', 'void before;')],
    noticedBy: { story: 'throwsAwayAndWritesOn' },
    breaks: /2\.5/,
  },
  'what makes a record goes before what hangs on it': {
    off: [
      cut(
        'store/outbox.ts',
        'return !namedBy(entry.mutation).some((id) => unmade.has(id) && !own.has(id));',
        'return true;',
      ),
    ],
    noticedBy: { story: 'parentIsHeld' },
    breaks: /I8/,
  },
  'what waits behind a held change holds up no original': {
    off: [
      cut(
        'store/outbox.ts',
        'return chooseNext(waiting, new Map(), { count: 1, bytes: Number.POSITIVE_INFINITY }).length > 0;',
        "return waiting.some(({ state }) => state === 'queued');",
      ),
    ],
    noticedBy: { seeds: [34] },
    breaks: /I8.*upload/,
  },
  'a lamp waits for the answer': {
    off: [cut('store/lamps.ts', '=> record._p === 1 || record._rv === 0;', '=> record._rv === 0;')],
    noticedBy: { seeds: [0] },
    breaks: /I9/,
  },
  'a lamp waits for the bytes': {
    off: [
      cut('store/lamps.ts', 'waiting: wordsWait || itsUploads.length > 0,', 'waiting: wordsWait,'),
      cut('store/lamps.ts', 'up: variants.filter((v: Variant) => its?.up[v] !== undefined),', 'up: variants,'),
    ],
    noticedBy: { story: 'pictureWaits' },
    breaks: /I9/,
  },
  'bytes are hashed before they are called there': {
    off: [
      cut(
        'server/media/take-in.ts',
        'if (known.hash !== found.hash || known.bytes !== found.bytes) return WRONG_HASH;',
        '',
      ),
      cut('server/media/arrived.repo.ts', '&& variantsOf(kept.record)[name]?.hash === hash', '&& hash !== undefined'),
    ],
    noticedBy: { story: 'damagedBytes' },
    breaks: /I9/,
  },
  'unconfirmed bytes are never thrown out': {
    off: [
      cut('store/media-room.ts', 'const rank = isOwn && media.up[variant] === undefined ? NEVER :', 'const rank ='),
      cut(
        'store/media-room.ts',
        'rank < NEVER && !unconfirmed.has(hash)',
        'unconfirmed !== null && (rank < NEVER || rank === NEVER)',
      ),
      cut(
        'store/media-blobs.ts',
        "if (!entry || (await db.uploads.where('hash').equals(hash).count()) > 0) return;",
        'if (!entry) return;',
      ),
    ],
    noticedBy: { story: 'fullDisk' },
    breaks: /I3/,
  },
  'thumbnails go first': {
    off: [
      cut(
        'store/upload-queue.ts',
        'ready.sort((a, b) => a.place - b.place ||',
        'ready.sort((a, b) => b.place - a.place ||',
      ),
    ],
    noticedBy: { story: 'smallSizesFirst' },
    breaks: /2\.14/,
  },
  'what is lent goes after 60 days': {
    off: [cut('store/lease-over.ts', 'surroundings.now() - lastContactAt >= LEASE_MS;', 'lastContactAt < 0;')],
    noticedBy: { story: 'silentForLong' },
    breaks: /2\.7/,
  },
  'what is out of sight is in no list': {
    off: [cut('store/out-of-sight.ts', 'kept._p === 1 && kept._s.length === 0 &&', 'kept._p === 1 && false &&')],
    noticedBy: { story: 'leavesWhileRenaming' },
    breaks: /I4/,
  },
  'the losing value is kept': {
    off: [
      cut(
        'domain/merge.ts',
        'if (concurrent && draft.record[name] !== value) draft.lost[name] = draft.record[name];',
        'void concurrent;',
      ),
    ],
    noticedBy: { story: 'twoTitles' },
    breaks: /2\.8/,
  },
  'guidance is in the list of no child': {
    off: [
      cut(
        'domain/viewer.ts',
        'scopes.push(scope.portfolio(viewer.person), ...classes.map(scope.classGroup));',
        'scopes.push(scope.guidance(viewer.person), scope.portfolio(viewer.person), ...classes.map(scope.classGroup));',
      ),
    ],
    noticedBy: { seeds: [1, 2], favour: 'notes' },
    breaks: /I4.*guidance/,
  },
  'a guidance note lies in no portfolio': {
    off: [cut('domain/records/guidance-note.ts', '[scope.guidance(n.owner)]', '[scope.portfolio(n.owner)]')],
    noticedBy: { seeds: [1, 2], favour: 'notes' },
    breaks: /I4.*guidance/,
  },
  'each row has a version of its own': {
    off: [cut('server/sync/versions.ts', 'head += 1;', 'if (rows.length === 0) head += 1;')],
    noticedBy: { seeds: [0] },
    breaks: /UNIQUE/,
  },
};
