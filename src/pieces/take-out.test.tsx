import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { TakeOut } from '#pieces/take-out.tsx';
import { writeGoal } from '#store/goals.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { sealAccount } from '#store/seal.ts';
import { keepLink } from '#store/works.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, NOW, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

afterEach(() => vi.unstubAllGlobals());

const BYTES = crypto.getRandomValues(new Uint8Array(60_000));
/** A photo of the second work that the school lacks, one of the third that it has and that is not here. */
async function withPictures(): Promise<TestDevice> {
  const device = await aDevice();
  const { db } = device;
  const hash = 'p'.repeat(43);
  await keepBlob(db, { hash, mime: 'image/webp', data: BYTES.buffer }, 1);
  const media = { type: 'media', owner: SAKURA, author: SAKURA, madeAt: NOW, up: {}, _rv: 1, _s: [], _p: 0 };
  const here = { hash, bytes: BYTES.length, mime: 'image/webp' };
  await db.table('media').bulkPut([
    { ...media, id: 'here', root: WORKS[1], variants: { m: here, t: { ...here, hash: 't'.repeat(43) } } },
    { ...media, id: 'away', root: WORKS[2], variants: { m: { ...here, hash: 'a'.repeat(43) } } },
  ]);
  await db.records('work').update(WORKS[1], { media: 'here' });
  await db.records('work').update(WORKS[2], { media: 'away', aiUse: '<i>え</i>\nいろを かえた' });
  const upload = { media: 'here', hash, mime: 'image/webp', url: null, tries: 0, at: 5, bytes: BYTES.length };
  await db.uploads.put({ ...upload, key: 'here/m', variant: 'm', place: 1 });
  await writeGoal(device, {
    unit: HIKARI,
    lesson: LESSONS[2],
    words: '<b>はね</b>を 大きく',
    points: [],
    fromReflection: null,
  });
  localStorage.setItem(`ashiato.draft.${SAKURA}/signal/x`, JSON.stringify({ words: 'かきかけ', base: '' }));
  return device;
}

/** The file as the person's disk gets it, and the largest piece that was in memory at once. */
function aDisk(broken = false) {
  const pieces: Uint8Array[] = [];
  const ends: string[] = [];
  const file = {
    write: async (piece: Uint8Array) => {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      pieces.push(piece.slice());
    },
    close: async () => void ends.push('closed'),
    abort: async () => void ends.push('aborted'),
  };
  const picker = vi.fn(async () => ({ createWritable: async () => file }));
  vi.stubGlobal('showSaveFilePicker', picker);
  const whole = () => {
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return unzipSync(all);
  };
  return { picker, ends, whole };
}

const press = () => userEvent.setup().click(screen.getByRole('button', { name: /ファイルに/ }));

test('the file holds all that she made, as a page, as records and as bytes, and opens without the app', async () => {
  const device = await withPictures();
  const disk = aDisk();
  const onTaken = vi.fn();
  render(<TakeOut session={device.session} onTaken={onTaken} />);
  await press();
  await waitFor(() => expect(onTaken).toHaveBeenCalledOnce());
  expect(disk.picker).toHaveBeenCalledWith({ suggestedName: expect.stringMatching(/^あしあと-佐藤さくら-.*\.zip$/) });
  expect(disk.ends).toEqual(['closed']);
  const files = disk.whole();
  const names = Object.keys(files).sort();
  expect(names).toEqual(['index.html', 'media/2026-11-20-001.webp', 'records.json']);
  expect(files['media/2026-11-20-001.webp']).toEqual(BYTES);

  const page = new DOMParser().parseFromString(strFromU8(files['index.html'] ?? new Uint8Array()), 'text/html');
  const words = page.body.textContent ?? '';
  for (const said of [
    '佐藤 さくらの あしあと',
    '「光」',
    'まえと くらべて、よこの あいだが そろった。',
    'かきかけ',
    'AIを 使った <i>え</i>',
    '：いろを かえた',
  ])
    expect(words).toContain(said);
  expect(words).toContain('「横画の間」が そろってきたね。');
  expect(words, 'a child’s words are no markup').toContain('<b>はね</b>を 大きく');
  expect(page.querySelector('b, i')).toBeNull();
  expect(page.querySelectorAll('script, link, [src^="http"]')).toHaveLength(0);
  expect(page.querySelector('img')?.getAttribute('src')).toBe('media/2026-11-20-001.webp');
  const waiting = [...page.querySelectorAll('article')].filter((each) =>
    each.textContent?.includes('とどいていません'),
  );
  expect(waiting).toHaveLength(2);
  expect(words.split('この 端末に ありません')).toHaveLength(2);

  const told = JSON.parse(strFromU8(files['records.json'] ?? new Uint8Array()));
  expect(told.about).toMatchObject({ person: SAKURA, displayName: '佐藤 さくら' });
  expect([told.records.work.length, told.records.reflection.length, told.records.goal.length]).toEqual([3, 2, 3]);
  expect(told.unsent).toMatchObject([{ type: 'goal', text: { words: { to: '<b>はね</b>を 大きく' } } }]);
  expect(told.drafts).toEqual([{ field: 'signal/x', words: 'かきかけ' }]);
  expect(JSON.stringify(told), 'nobody else’s').not.toContain('鈴木');
});

test('what was looked up stands there with the way to it, and leads nowhere but to the web', async () => {
  const device = await aDevice();
  const work = { unit: HIKARI, lesson: LESSONS[2], stage: 'practice' } as const;
  const link = { url: 'https://example.jp/kaki', quote: 'かきは あきに みのる。', source: 'かき図かん' };
  await keepLink(device, { link, words: 'なるほど' }, work);
  await keepLink(device, { link: { ...link, url: 'javascript:alert(1)' }, words: '' }, work);
  const disk = aDisk();
  render(<TakeOut session={device.session} onTaken={() => undefined} />);
  await press();
  await waitFor(() => expect(disk.ends).toEqual(['closed']));
  const page = new DOMParser().parseFromString(strFromU8(disk.whole()['index.html'] ?? new Uint8Array()), 'text/html');
  expect([...page.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual(['https://example.jp/kaki']);
  expect(page.querySelector('blockquote')?.textContent).toBe('かきは あきに みのる。');
  expect(page.body.textContent).toContain('なるほど');
});

test('what lies sealed can be taken out too, and stays sealed', async () => {
  const device = await withPictures();
  device.db.close();
  expect(await sealAccount(device.session)).toBe(3);
  const disk = aDisk();
  render(<TakeOut session={device.session} />);
  await press();
  expect(await screen.findByText('ファイルに のこしました。')).toBeVisible();
  const files = disk.whole();
  expect(files['media/2026-11-20-001.webp']).toEqual(BYTES);
  expect(strFromU8(files['records.json'] ?? new Uint8Array())).toContain('はね');
  expect(await sealAccount(device.session)).toBe(3);
});

test('a full disk leaves no half file, and is said', async () => {
  const device = await withPictures();
  const disk = aDisk(true);
  const onTaken = vi.fn();
  render(<TakeOut session={device.session} onTaken={onTaken} />);
  await press();
  expect(await screen.findByText(/^のこせませんでした/)).toBeVisible();
  expect(disk.ends).toEqual(['aborted']);
  expect(onTaken).not.toHaveBeenCalled();
});

test('who chooses no place after all has taken nothing', async () => {
  const device = await aDevice();
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('no', 'AbortError')));
  const onTaken = vi.fn();
  render(<TakeOut session={device.session} onTaken={onTaken} />);
  await press();
  await waitFor(() => expect(screen.getByRole('button')).not.toHaveAttribute('aria-busy'));
  expect(onTaken).not.toHaveBeenCalled();
});
