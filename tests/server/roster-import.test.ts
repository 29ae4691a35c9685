import { describe, expect, it } from 'vitest';
import { enroll, schoolYearOf } from '#server/admin/enroll.ts';
import { readRoster } from '#server/admin/roster-file.ts';
import { aSchool, newId, SCHOOL } from '#tests/server/plain-school.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = '学年,組,番号,氏名,ふりがな\r\n';

/** First and last day as a row with these cells says them, or what is wrong with it. */
const daysIn = (days: string, head = 'から,まで') => {
  const file = readRoster(utf8(`${HEAD.trim()},${head}\n3,2,1,あ,あ,${days}\n`));
  return 'wrong' in file ? file.wrong : [file.rows[0]?.from, file.rows[0]?.last];
};

describe('a roster', () => {
  it('is read as spreadsheets write it', () => {
    const read = readRoster(
      utf8(
        `\ufeff${HEAD}3,2,１,"佐藤, さくら",さとう さくら\r\n3年,2組,,小野寺 彩,おのでら あや\n,,,森下 和夫,もりした かずお\n\n`,
      ),
    );
    expect(read).toEqual({
      rows: [
        {
          key: '佐藤, さくら/さとう さくら',
          name: '佐藤, さくら',
          kana: 'さとう さくら',
          role: 'pupil',
          classGroup: { grade: 3, name: '3年2組' },
          number: 1,
        },
        {
          key: '小野寺 彩/おのでら あや',
          name: '小野寺 彩',
          kana: 'おのでら あや',
          role: 'teacher',
          classGroup: { grade: 3, name: '3年2組' },
          number: null,
        },
        {
          key: '森下 和夫/もりした かずお',
          name: '森下 和夫',
          kana: 'もりした かずお',
          role: 'schoolAdmin',
          classGroup: null,
          number: null,
        },
      ],
    });
  });

  it('is read in CP932 too', () => {
    // 学年,組,番号,氏名,ふりがな / 3,2,1,髙橋,たかはし
    const head = [
      0x8a, 0x77, 0x94, 0x4e, 0x2c, 0x91, 0x67, 0x2c, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x8e, 0x81, 0x96, 0xbc, 0x2c,
    ];
    const kana = [0x82, 0xd3, 0x82, 0xe8, 0x82, 0xaa, 0x82, 0xc8, 0x0d, 0x0a];
    const row = [0x33, 0x2c, 0x32, 0x2c, 0x31, 0x2c, 0xfb, 0xfc, 0x8b, 0xb4, 0x2c, 0x82, 0xbd, 0x82, 0xa9];
    const read = readRoster(new Uint8Array([...head, ...kana, ...row]));
    expect('rows' in read && read.rows[0]).toMatchObject({ name: '髙橋', kana: 'たか', number: 1 });
  });

  it('says line by line what is wrong, and takes nothing then', () => {
    expect(readRoster(utf8('名前,組\n'))).toEqual({ wrong: ['1行目に 学年、番号、氏名、ふりがな の列がありません。'] });
    const read = readRoster(
      utf8(`${HEAD}3,2,1,あ,あ\n30,2,2,い,い\n3,2,100,う,う\n3,,3,え,え\n3,2,4,,お\n3,2,5,あ,あ\n`),
    );
    expect('wrong' in read && read.wrong.map((line) => line.slice(0, 3))).toEqual([
      '3行目',
      '4行目',
      '5行目',
      '6行目',
      '7行目',
    ]);
    expect(readRoster(utf8(HEAD))).toHaveProperty('wrong');
  });

  it('makes people, classes and enrollments once; next year a child stays the same one in a new class', async () => {
    const school = await aSchool();
    const take = async (text: string) => {
      const read = readRoster(utf8(HEAD + text));
      if ('wrong' in read) throw new Error(read.wrong.join());
      return school.server.write(SCHOOL, (ledger) => enroll(ledger, read.rows));
    };
    const scopesOf = async (person: string) => school.server.readAs(person, async (_, { scopes }) => scopes);
    const text = '3,2,1,佐藤 さくら,さとう さくら\n3,2,,小野寺 彩,おのでら あや\n3,1,,小野寺 彩,おのでら あや\n';
    const [sakura, teacher] = await take(text);
    const heard = school.news.length;
    expect(await take(text)).toEqual([sakura, teacher]);
    expect(school.news.length).toBe(heard);
    const sees = await scopesOf(teacher?.person ?? '');
    expect(sees).toContain(`pf:${sakura?.person}`);
    expect(sees?.filter((scope) => scope.startsWith('cl:'))).toHaveLength(2);
    school.clock.now = Date.parse('2027-04-08T09:00:00+09:00');
    const [again] = await take('4,1,5,佐藤 さくら,さとう さくら\n');
    expect(again?.person).toBe(sakura?.person);
    const classes = (await scopesOf(sakura?.person ?? ''))?.filter((scope) => scope.startsWith('cl:'));
    expect(classes).toHaveLength(1);
    expect(sees).not.toContain(classes?.[0]);
    expect(await scopesOf(teacher?.person ?? '')).not.toContain(`pf:${sakura?.person}`);
    await school.close();
  });

  it('puts a child into a second place of learning, whose teacher then sees the child and what the class is at', async () => {
    const school = await aSchool();
    const head = `${HEAD.trim()},支援の場\n`;
    const text =
      '3,2,1,佐藤 さくら,さとう さくら,青葉支援センター\n3,2,,小野寺 彩,おのでら あや,\n,,,伊達 忍,だて しのぶ,青葉支援センター\n';
    const read = readRoster(utf8(head + text));
    if ('wrong' in read) throw new Error(read.wrong.join());
    const [sakura, onodera, date] = await school.server.write(SCHOOL, (ledger) => enroll(ledger, read.rows));
    const seen = async (person: string | undefined) =>
      (await school.server.readAs(person ?? '', async (_, { scopes }) => scopes)) ?? [];
    const home = (await seen(onodera?.person)).find((scope) => scope.startsWith('cl:'));
    expect(await seen(date?.person)).toContain(`pf:${sakura?.person}`);
    expect(await seen(date?.person)).not.toContain(home);
    const unit = { type: 'unit', id: newId(), owner: null, author: onodera?.person ?? '', madeAt: 1 } as const;
    const values = { classGroup: home?.slice(3) ?? '', title: '光', state: 'open' };
    await school.server.writeAsSchool(SCHOOL, [{ ...unit, values }]);
    const placed = await school.opened.database
      .selectFrom('placement')
      .select('scope')
      .where('record', '=', unit.id)
      .execute();
    const centre = (await seen(date?.person)).find((scope) => scope.startsWith('st:'));
    expect(placed.map(({ scope }) => scope).sort()).toEqual([home, centre].sort());
    await school.close();
  });

  it('says from when and until when somebody is in a class, as schools write days', () => {
    expect(daysIn('2026-11-23,2026-11-27')).toEqual(['2026-11-23', '2026-11-27']);
    expect(daysIn('2026/4/6,令和８年11月7日')).toEqual(['2026-04-06', '2026-11-07']);
    expect(daysIn('R8.4.6,')).toEqual(['2026-04-06', null]);
    expect(daysIn(',令和元年5月1日', 'beginDate,endDate')).toEqual([undefined, '2019-05-01']);
    expect(daysIn('2026-04-06', 'から')).toEqual(['2026-04-06', undefined]);
    expect(daysIn('', '備考')).toEqual([undefined, undefined]);
    for (const wrong of ['11月ごろ,', ',2026-02-30', ',11/27', '26-04-06,', '2026-11-27,2026-11-23']) {
      const [said, more] = daysIn(wrong);
      expect([said?.slice(0, 4), more]).toEqual(['2行目:', undefined]);
    }
    expect(daysIn('明日,')).toEqual([expect.stringContaining('から の日付を読めません')]);
    expect(daysIn(',明日', 'beginDate,endDate')).toEqual([expect.stringContaining('endDate の日付を読めません')]);
  });

  it('lets a teacher come for a week, and a roster without days, read in meanwhile, leaves that week as it is', async () => {
    const school = await aSchool();
    const take = async (head: string, text: string) => {
      const read = readRoster(utf8(`${HEAD.trim()}${head}\n${text}`));
      if ('wrong' in read) throw new Error(read.wrong.join());
      return school.server.write(SCHOOL, (ledger) => enroll(ledger, read.rows));
    };
    const days = ',2026-11-24,2026-11-27';
    const [sakura, , saito] = await take(
      ',から,まで',
      `3,2,1,佐藤 さくら,さとう さくら,,\n3,2,,小野寺 彩,おのでら あや,,\n3,1,,斉藤 茜,さいとう あかね,,\n3,2,,斉藤 茜,さいとう あかね${days}\n`,
    );
    const seesOn = async (day: string) => {
      school.clock.now = Date.parse(`${day}T09:00:00+09:00`);
      const scopes = await school.server.readAs(saito?.person ?? '', async (_, asking) => asking.scopes);
      return scopes?.includes(`pf:${sakura?.person}`);
    };
    expect([await seesOn('2026-11-23'), await seesOn('2026-11-24')]).toEqual([false, true]);
    await take('', '3,2,1,佐藤 さくら,さとう さくら\n3,2,,小野寺 彩,おのでら あや\n3,1,,斉藤 茜,さいとう あかね\n');
    expect([await seesOn('2026-11-27'), await seesOn('2026-11-28')]).toEqual([true, false]);
    await school.close();
  });

  it('makes nobody a teacher of a second place whose class was left out by mistake', () => {
    const head = `${HEAD.trim()},支援の場\n`;
    for (const row of [
      '5,,12,山田 花,やまだ はな,ひまわり',
      ',,12,山田 花,やまだ はな,ひまわり',
      '5,,,山田 花,やまだ はな,ひまわり',
    ])
      expect(readRoster(utf8(`${head}${row}\n`))).toHaveProperty('wrong');
  });

  it('knows that a school year begins in April', () => {
    expect(['2026-11-21', '2027-03-31', '2027-04-01'].map(schoolYearOf)).toEqual([2026, 2026, 2027]);
  });
});
