// Guidance notes never reach a pupil's or a guardian's device: every byte that such a device ever received is looked through.
// A real server on a real port, a tap on the line, and devices that ask for all there is to ask, with and without good manners.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS } from '#domain/limits.ts';
import { PROTO, type PullAnswer, SCHEMA } from '#domain/protocol.ts';
import { seenId } from '#domain/records/seen.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { idOf, LESSON, type Name, newId, PEOPLE, PlainDevice, SCHOOL, UNIT } from '#tests/server/plain-school.ts';
import { aTappedLine, type TappedLine } from '#tests/server/tapped-line.ts';

const NOTE = idOf('a guidance note');
const WORK = idOf('a work that a note is about');
const WORDS = '朝から元気がない。保健室の先生に相談した。';
const [TAG, VOICE] = ['保健室から引きつぎ', idOf('the voice of a note')];
const VIEW = idOf('the note was read');
const BYTES = Buffer.concat([Buffer.from('ID3\x04', 'latin1'), Buffer.alloc(9000, 'a voice that no child may hear ')]);
const HASH = createHash('sha256').update(BYTES).digest('hex');

let app: TestApp;
let origin: string;
beforeAll(async () => {
  app = await openApp();
  const guardian = { type: 'person', id: PEOPLE.kato, owner: null, author: PEOPLE.admin, madeAt: 1 } as const;
  // A guardian's account is any account of that role: they have no screens of their own yet, and yet they could ask.
  await app.school.writeAsSchool(SCHOOL, [
    { ...guardian, values: { displayName: '母', kana: 'はは', role: 'guardian' } },
  ]);
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  const at = app.http.server.address();
  origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => app.close());

const sato = () => new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock } as never, 'sato');

/** What the teachers of Aoi do: a note with words, tags, a voice and its bytes, a mark of having read it. */
async function theTeacherNotes(): Promise<void> {
  const device = sato();
  const own = { owner: PEOPLE.aoi, madeAt: 1 };
  const results = await device.push(
    device.mutation('guidanceNote', NOTE, {
      ...own,
      set: { about: WORK, unit: UNIT, lesson: LESSON, attendance: 'late', voice: VOICE },
      text: { words: { to: WORDS, baseRv: 0 } },
      sets: { tags: { add: [TAG], del: [] } },
    }),
    device.mutation('media', VOICE, {
      ...own,
      root: NOTE,
      set: { variants: { o: { hash: HASH, bytes: BYTES.length, mime: 'audio/mpeg' } } },
    }),
    device.mutation('noteView', VIEW, { ...own, set: { notes: 1 } }),
  );
  expect(results.map(({ st }) => st)).toEqual(['ok', 'ok', 'ok']);
  const url = `/api/media/${VOICE}/o`;
  const sent = await app.as('sato', { method: 'PUT', url, payload: BYTES, headers: { 'content-type': 'audio/mpeg' } });
  expect(sent.statusCode).toBe(204);
}

/** A device of that person that asks for all there is, and hears what is called while it listens. */
class Asking {
  readonly line: TappedLine;
  readonly name: Name;
  readonly said: Buffer[] = [];
  private readonly headers: Record<string, string>;
  private readonly clientId = newId();
  private seq = 0;
  private token = '';
  private epoch = '';
  constructor(line: TappedLine, name: Name, cookie: string) {
    this.line = line;
    this.name = name;
    this.headers = { 'x-ashiato': '1', cookie, 'accept-encoding': 'gzip, br', 'content-type': 'application/json' };
  }

  /** As the line carried it and as it is once it is unpacked: both are kept. */
  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.line.origin}${path}`, {
      method,
      headers: this.headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const unpacked = Buffer.from(await answer.arrayBuffer());
    this.said.push(unpacked, Buffer.from([...answer.headers].join('\n')));
    return { status: answer.status, text: unpacked.toString('utf8') };
  }

  async pull(scopes: Record<string, [string, number]> = {}, check: string[] = []): Promise<PullAnswer> {
    const hello = { proto: PROTO, schema: SCHEMA, clientId: this.clientId, serverEpoch: this.epoch };
    const { status, text } = await this.ask('POST', '/api/sync/pull', {
      ...hello,
      gen: 1,
      scopes,
      check,
      limit: LIMITS.pullRows,
    });
    expect([this.name, status]).toEqual([this.name, 200]);
    const answer = JSON.parse(text) as PullAnswer;
    this.epoch = answer.serverEpoch;
    return answer;
  }

  async push(type: string, rid: string, parts: object): Promise<string> {
    this.seq += 1;
    const ts = `${app.clock.now.toString(36).padStart(9, '0')}-0000-${this.clientId}`;
    const m = { mid: newId(), rid, type, op: 'create', base: 0, ts, off: 0, schema: SCHEMA, madeAt: 1, ...parts };
    const hello = { proto: PROTO, schema: SCHEMA, clientId: this.clientId, serverEpoch: this.epoch };
    const { status, text } = await this.ask('POST', '/api/sync/push', {
      ...hello,
      token: this.token,
      now: app.clock.now,
      pending: 1,
      muts: [{ seq: this.seq, m }],
    });
    expect([this.name, type, status]).toEqual([this.name, type, 200]);
    const answer = JSON.parse(text) as { token: string; results: { st: string; code?: string }[] };
    this.token = answer.token;
    return answer.results[0]?.code ?? answer.results[0]?.st ?? '';
  }

  /** The stream of pokes, left open until `end` is called. */
  async listen(): Promise<() => Promise<void>> {
    const ending = new AbortController();
    const url = `${this.line.origin}/api/sync/events?proto=${PROTO}`;
    const answer = await fetch(url, { headers: this.headers, signal: ending.signal });
    const reading = (async () => {
      try {
        for await (const chunk of answer.body ?? []) this.said.push(Buffer.from(chunk as Uint8Array));
      } catch {
        // Ended by us.
      }
    })();
    return async () => {
      ending.abort();
      await reading;
    };
  }
}

/** How the same thing may be written down on the way: as it is, escaped in JSON, in base64, percent-encoded. */
function waysToSay(what: string): Buffer[] {
  const plain = Buffer.from(what);
  const escaped = Array.from(what, (c) =>
    c < '\x7f' ? c : `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  ).join('');
  // Of base64 only what does not hang on where it begins.
  const coded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  );
  const ways = [escaped, encodeURIComponent(what), ...coded].filter((way) => way.length >= 3);
  return [plain, Buffer.from(what, 'utf16le'), ...ways.map((way) => Buffer.from(way))];
}
const SECRETS = [
  NOTE,
  VOICE,
  VIEW,
  WORDS,
  WORDS.slice(0, 9),
  TAG,
  HASH,
  'a voice that no child may hear',
  'guidanceNote',
  'noteView',
  'gd:',
];
function foundIn(bytes: Buffer): string[] {
  return SECRETS.filter((secret) => waysToSay(secret).some((way) => bytes.includes(way)));
}
const allOf = ({ line, said }: Asking): Buffer => Buffer.concat([...line.received, Buffer.from('\n'), ...said]);

it('every byte that a child’s or a guardian’s device ever received says nothing of a guidance note', async () => {
  await app.school.writeAsSchool(SCHOOL, [
    {
      type: 'work',
      id: WORK,
      owner: PEOPLE.aoi,
      author: PEOPLE.aoi,
      madeAt: 1,
      values: { unit: UNIT, lesson: LESSON, audience: 'class' },
    },
  ]);
  const lines: TappedLine[] = [];
  const deviceOf = async (name: Name) => {
    const line = await aTappedLine(origin);
    lines.push(line);
    return new Asking(line, name, await app.cookie(name));
  };
  // Who asks: the child, a classmate, a child of another class, a guardian; and the child's teacher, so that we know we would find it.
  const others = await Promise.all((['aoi', 'ren', 'yui', 'kato'] as const).map(deviceOf));
  const teacher = await deviceOf('sato');
  const everybody = [...others, teacher];
  const before = new Map(await Promise.all(everybody.map(async (one) => [one, await one.pull()] as const)));
  const ends = await Promise.all(everybody.map((one) => one.listen()));

  await theTeacherNotes();
  await expect.poll(() => allOf(teacher).includes(`gd:${PEOPLE.aoi}`)).toBe(true);

  for (const one of everybody) {
    // From where it was, from the start, and for scopes that it was never given.
    const cursors = Object.fromEntries(
      (before.get(one)?.pages ?? []).map((p) => [p.scope, [p.epoch, p.next] as [string, number]]),
    );
    await one.pull(cursors);
    await one.pull();
    const guessed = { [`gd:${PEOPLE.aoi}`]: ['0.0', 0] as [string, number] };
    await one.pull({ ...cursors, ...guessed }, Object.keys(guessed));
    for (const path of [
      `/api/media/${VOICE}/o`,
      `/api/media/${VOICE}/m`,
      `/api/media/${VOICE}/t`,
      `/api/media/${NOTE}/o`,
      '/api/session',
      '/api/devices',
      `/api/devices/class/${idOf('3-2')}`,
    ])
      await one.ask('GET', path);
  }
  for (const one of others) {
    const own = { owner: PEOPLE[one.name] };
    const onNote = { owner: PEOPLE.aoi, root: NOTE };
    const answers = new Set([
      await one.push('guidanceNote', NOTE, { op: 'patch', base: 1, set: { attendance: 'absent' } }),
      await one.push('guidanceNote', NOTE, own),
      await one.push('guidanceNote', newId(), own),
      await one.push('noteView', VIEW, { op: 'trash' }),
      await one.push('work', NOTE, { ...own, set: { unit: UNIT } }),
      await one.push('pin', newId(), onNote),
      await one.push('seen', seenId(NOTE, PEOPLE[one.name]), { ...onNote, set: { person: PEOPLE[one.name] } }),
      await one.push('media', newId(), {
        ...onNote,
        set: { variants: { o: { hash: HASH, bytes: BYTES.length, mime: 'audio/mpeg' } } },
      }),
      await one.push('media', VOICE, { op: 'patch', base: 1, maps: { preview: { name: 'x' } } }),
    ]);
    expect([one.name, answers.has('ok'), answers.has('merged')]).toEqual([one.name, false, false]);
    await one.pull();
  }
  await Promise.all(ends.map((end) => end()));

  // Both lanes carried something, or we should have looked at nothing.
  for (const one of others) {
    const bytes = allOf(one);
    expect([one.name, bytes.length > 2000, bytes.includes(PEOPLE[one.name])]).toEqual([one.name, true, true]);
    expect([one.name, foundIn(bytes)]).toEqual([one.name, []]);
  }
  expect(allOf(others[0] as Asking).includes(WORK)).toBe(true);
  expect(foundIn(allOf(teacher)).sort()).toEqual([...SECRETS].sort());
  await Promise.all(lines.map((line) => line.close()));
});
