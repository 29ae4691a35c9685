// What people do in the simulation: the same commands as the screens give, with words that can be found again.
import type { RecordOf } from '#domain/records/kinds.ts';
import { VARIANTS } from '#domain/records/media.ts';
import { seenId } from '#domain/records/seen.ts';
import { settingsId } from '#domain/records/settings.ts';
import { mediaChanges } from '#store/media-uploads.ts';
import { type Change, writeChanges } from '#store/write.ts';
import { all, type Diary, own, word, write } from '#tests/sync/diary.ts';
import type { Dice } from '#tests/sync/dice.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { smallPicture } from '#tests/sync/sim-media.ts';
import { LESSONS, PEOPLE, UNITS } from '#tests/sync/sim-school.ts';

export async function act(sim: SimDevice, dice: Dice, diary: Diary): Promise<string> {
  const pupil = sim.person.startsWith('p');
  const deed = dice.pick(pupil ? PUPIL_DEEDS : TEACHER_DEEDS);
  await sim.inFront(() => deed(sim, dice, diary));
  return deed.name;
}

type Deed = (sim: SimDevice, dice: Dice, diary: Diary) => Promise<void>;
const PUPIL_DEEDS: readonly Deed[] = [
  makeGoal,
  makeWork,
  makeWorkWithMedia,
  makeWorkWithMedia,
  makeReflection,
  editWords,
  editWords,
  editWords,
  editWords,
  share,
  share,
  throwAway,
  mark,
  answerFeedback,
  changeSettings,
];
const TEACHER_DEEDS: readonly Deed[] = [
  giveFeedback,
  giveFeedback,
  editWords,
  retitleUnit,
  retitleUnit,
  planLesson,
  closeUnit,
  look,
];

async function someLesson(sim: SimDevice, dice: Dice): Promise<{ unit: string; lesson: string } | null> {
  const units = new Set((await all(sim, 'unit')).map((unit) => unit.id));
  const known = [
    ...LESSONS.a.map((lesson) => ({ unit: UNITS.a, lesson })),
    ...LESSONS.b.map((lesson) => ({ unit: UNITS.b, lesson })),
  ];
  const there = known.filter(({ unit }) => units.has(unit));
  return there.length > 0 ? dice.pick(there) : null;
}

async function makeGoal(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const where = await someLesson(sim, dice);
  if (!where) return;
  const id = sim.device.newId();
  const token = word(diary);
  const words = `${token}。`;
  const change: Change = { op: 'create', type: 'goal', id, owner: PEOPLE[sim.person], values: { ...where, words } };
  await write(sim, diary, [change], [{ rid: id, field: 'words', token, kind: 'text' }]);
}

async function makeWork(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const where = await someLesson(sim, dice);
  if (!where) return;
  const id = sim.device.newId();
  const token = word(diary);
  const audience = dice.pick(['self', 'teacher', 'class'] as const);
  const change: Change = {
    op: 'create',
    type: 'work',
    id,
    owner: PEOPLE[sim.person],
    values: { ...where, audience, title: token },
  };
  await write(sim, diary, [change], [{ rid: id, field: 'title', token, kind: 'value' }]);
}

export async function makeWorkWithMedia(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const where = await someLesson(sim, dice);
  if (!where) return;
  const id = sim.device.newId();
  const owner = PEOPLE[sim.person];
  const token = word(diary);
  const picture = smallPicture(token, dice);
  const keeping = mediaChanges(sim.device, picture, id, owner);
  const { media } = keeping;
  const changes: Change[] = [
    { op: 'create', type: 'work', id, owner, values: { ...where, media, words: `${token}。` } },
    ...keeping.changes,
  ];
  const isKept = await write(sim, diary, changes, [{ rid: id, field: 'words', token, kind: 'text' }], keeping);
  if (!isKept) return;
  for (const variant of VARIANTS) {
    const hash = picture.variants[variant]?.hash;
    if (hash) diary.pictures.push({ device: sim.name, media, variant, hash });
  }
}

async function makeReflection(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const where = await someLesson(sim, dice);
  if (!where) return;
  const id = sim.device.newId();
  const token = word(diary);
  const works = (await own(sim, 'work')).slice(0, 2).map((w) => w.id);
  const values = { ...where, works, words: `${token}。`, finishedAt: dice.chance(0.5) ? 1 : null };
  const change: Change = { op: 'create', type: 'reflection', id, owner: PEOPLE[sim.person], values };
  await write(sim, diary, [change], [{ rid: id, field: 'words', token, kind: 'text' }]);
}

/** Adds a sentence somewhere, and now and then rewrites or takes out another. */
async function editWords(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const records = [
    ...(await own(sim, 'goal')),
    ...(await own(sim, 'work')),
    ...(await own(sim, 'reflection')),
    ...(await own(sim, 'feedback')),
  ];
  if (records.length === 0) return;
  const record = dice.pick(records);
  const sentences = record.words.match(/w\d+w。/g) ?? [];
  const token = word(diary);
  const added = `${token}。`;
  const at = dice.below(sentences.length + 1);
  const gone = sentences.length > 0 && dice.chance(0.3) ? sentences[Math.min(at, sentences.length - 1)] : undefined;
  const before = sentences.filter((sentence) => sentence !== gone);
  const words = [...before.slice(0, at), added, ...before.slice(at)].join('');
  const change = { op: 'patch', type: record.type, id: record.id, values: { words } } as Change;
  const refused = await writeChanges(sim.device, [change]);
  if (refused) return;
  if (gone) diary.takenOut.add(gone.slice(0, -1));
  diary.written.push({
    device: sim.name,
    person: PEOPLE[sim.person],
    rid: record.id,
    field: 'words',
    token,
    kind: 'text',
  });
}

async function share(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const works = await own(sim, 'work');
  if (works.length === 0) return;
  const audience = dice.pick(['self', 'teacher', 'class', 'class'] as const);
  await write(sim, diary, [{ op: 'patch', type: 'work', id: dice.pick(works).id, values: { audience } }], []);
}

async function throwAway(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const works = await own(sim, 'work');
  if (works.length === 0) return;
  const work = dice.pick(works);
  await write(sim, diary, [{ op: work.trashed ? 'restore' : 'trash', type: 'work', id: work.id }], []);
}

async function mark(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const reflections = await own(sim, 'reflection');
  if (reflections.length === 0) return;
  const reflection = dice.pick(reflections);
  const marks: RecordOf<'reflection'>['marks'] = {
    ...reflection.marks,
    [dice.pick(['a', 'b'])]: dice.pick(['great', 'nearly'] as const),
  };
  const works = dice.chance(0.5) ? [] : (await own(sim, 'work')).slice(-1).map((w) => w.id);
  await write(
    sim,
    diary,
    [{ op: 'patch', type: 'reflection', id: reflection.id, values: { marks, works, finishedAt: 2 } }],
    [],
  );
}

async function answerFeedback(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const given = (await all(sim, 'feedback')).filter((f) => f.owner === PEOPLE[sim.person]);
  if (given.length === 0) return;
  const feedback = dice.pick(given);
  const token = word(diary);
  const change: Change = {
    op: 'patch',
    type: 'feedback',
    id: feedback.id,
    values: { answer: { ...feedback.answer, words: token } },
  };
  await write(sim, diary, [change], [{ rid: feedback.id, field: 'answer.words', token, kind: 'value' }]);
}

async function changeSettings(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const owner = PEOPLE[sim.person];
  const id = settingsId(owner);
  const values = { textSize: dice.pick(['normal', 'large', 'larger'] as const), readAloud: dice.chance(0.5) };
  const there = await sim.device.db.records('settings').get(id);
  const change: Change = there
    ? { op: 'patch', type: 'settings', id, values }
    : { op: 'create', type: 'settings', id, owner, values };
  await write(sim, diary, [change], []);
}

async function giveFeedback(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const works = await all(sim, 'work');
  if (works.length === 0) return;
  const work = dice.pick(works);
  const id = sim.device.newId();
  const token = word(diary);
  const change: Change = {
    op: 'create',
    type: 'feedback',
    id,
    owner: work.owner,
    root: work.id,
    values: { words: `${token}。` },
  };
  await write(sim, diary, [change], [{ rid: id, field: 'words', token, kind: 'text' }]);
}

async function retitleUnit(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const units = await all(sim, 'unit');
  if (units.length === 0) return;
  const { id } = dice.pick(units);
  const token = word(diary);
  const field = dice.pick(['title', 'flow'] as const);
  await write(
    sim,
    diary,
    [{ op: 'patch', type: 'unit', id, values: { [field]: token } }],
    [{ rid: id, field, token, kind: 'value' }],
  );
}

async function planLesson(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const lessons = await all(sim, 'lesson');
  if (lessons.length === 0) return;
  const lesson = dice.pick(lessons);
  const token = word(diary);
  const key = dice.pick(['goal', 'reflection']);
  const change: Change = {
    op: 'patch',
    type: 'lesson',
    id: lesson.id,
    values: { prompts: { ...lesson.prompts, [key]: token } },
  };
  await write(sim, diary, [change], [{ rid: lesson.id, field: `prompts.${key}`, token, kind: 'value' }]);
}

async function closeUnit(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const units = await all(sim, 'unit');
  if (units.length === 0) return;
  const { id } = dice.pick(units);
  await write(
    sim,
    diary,
    [{ op: 'patch', type: 'unit', id, values: { state: dice.pick(['closed', 'open', 'open'] as const) } }],
    [],
  );
}

async function look(sim: SimDevice, dice: Dice, diary: Diary): Promise<void> {
  const works = await all(sim, 'work');
  if (works.length === 0) return;
  const work = dice.pick(works);
  const person = PEOPLE[sim.person];
  const change: Change = {
    op: 'create',
    type: 'seen',
    id: seenId(work.id, person),
    owner: work.owner,
    root: work.id,
    values: { person },
  };
  await write(sim, diary, [change], []);
}
