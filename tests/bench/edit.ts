// What one small edit costs the line: a child changes 200 characters on one tablet, and another one shows them.

import { COOKIE, COOKIE_PATH } from '#server/session/caller.ts';
import { type Counted, type CountingLine, countingLine } from './counting-line.ts';
import { atMost, type Figure } from './figure.ts';
import { fullClass, idOf } from './full-class.ts';
import { inPage } from './in-page.ts';
import { withProfile } from './measured-app.ts';
import { measuredSchool } from './measured-school.ts';
import { builtPage } from './page-server.ts';

const PUPIL = idOf('pupil 0');
const REFLECTION = idOf('reflection 0/0');
const WORDS = [
  'きょうは「光」の はらいを がんばった。手本を よく 見たら、左ばらいは すっと 細く、右ばらいは いちど とめてから 力を ぬいていた。',
  'まとめ書きでは 三画目の 長さが そろって、まえより 字が まっすぐに 見える。でも 名前を 小さく 書きすぎて、すこし かたむいて しまった。',
  'つぎの 時間は さいしょに 紙の まん中を たしかめて、すみを つけすぎないように したい。ゆいさんの「ゆっくりで いいよ」が うれしかった。',
].join('');
/** The first edit after the start also says hello; the second is what every edit is like. */
const EDITS = [WORDS.slice(0, 199), WORDS.slice(0, 200)] as const;
const QUIET_MS = 4000;

export async function editBench(): Promise<readonly Figure[]> {
  const school = await measuredSchool(fullClass(1000), await builtPage());
  const port = Number(new URL(await school.listen()).port);
  const [writer, reader] = [await countingLine(port), await countingLine(port)];
  try {
    await withProfile((openA) =>
      withProfile(async (openB) => {
        const pages = [];
        for (const [open, line] of [
          [openA, writer],
          [openB, reader],
        ] as const) {
          const context = await open();
          const { session, cookies } = await school.signIn(PUPIL, 'pupil');
          const domain = new URL(line.origin).hostname;
          const all = Object.entries(cookies).map(([name, value]) => ({ name, value, domain, path: pathOf(name) }));
          await context.addCookies(all);
          const page = await context.newPage();
          await page.goto(line.origin);
          await inPage(page, 'beginDay', session);
          pages.push(page);
        }
        const [a, b] = pages;
        if (!a || !b) throw new Error('two devices are needed');
        for (const words of EDITS) {
          await a.waitForTimeout(QUIET_MS);
          writer.reset();
          reader.reset();
          await inPage(a, 'editWords', REFLECTION, words);
          await inPage(b, 'seesWords', REFLECTION, words);
        }
        // The writer too hears of its own edit: its poke and its pull belong to the price.
        await a.waitForTimeout(QUIET_MS);
        await a.context().close();
        await b.context().close();
      }),
    );
    return figuresOf(writer, reader);
  } finally {
    await writer.close();
    await reader.close();
    await school.close();
  }
}

function figuresOf(writer: CountingLine, reader: CountingLine): Figure[] {
  const parts = {
    push: on(writer, '/api/sync/push'),
    poke: on(reader, '/api/sync/events'),
    pull: on(reader, '/api/sync/pull'),
    'poke of the writer': on(writer, '/api/sync/events'),
    'pull of the writer': on(writer, '/api/sync/pull'),
  };
  for (const [name, { up, down, browsers }] of Object.entries(parts))
    console.log(`${name}: ${up} B up (${browsers} B of them the browser's own headers), ${down} B down`);
  const { push, poke, pull } = parts;
  return [
    atMost('200-character edit, device → school (push), bytes of TCP', push.up, 'B', 1000),
    atMost("200-character edit, push without the browser's own headers", push.up - push.browsers, 'B', 1000),
    atMost('200-character edit, school → other device (poke, pull), bytes of TCP', poke.down + pull.down, 'B', 1000),
    atMost(
      '200-character edit and its echo, everything both ways',
      push.up + push.down + poke.up + poke.down + pull.up + pull.down,
      'B',
      2000,
    ),
  ];
}

/** Where the browser sends a cookie, as the school sets it. */
const pathOf = (name: string): string => (name === COOKIE ? COOKIE_PATH : '/api');
const on = (line: CountingLine, path: string): Counted => line.counted.get(path) ?? { up: 0, down: 0, browsers: 0 };
