// What teachers do with guidance notes in the simulation: write them, add to them, speak into them, read them.
import { mediaChanges } from '#store/media-uploads.ts';
import type { Change } from '#store/write.ts';
import { all, type Diary, own, word, write } from '#tests/sync/diary.ts';
import type { Dice } from '#tests/sync/dice.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { smallPicture } from '#tests/sync/sim-media.ts';

/** @returns the name of what was done */
export async function takeNote(sim: SimDevice, dice: Dice, diary: Diary): Promise<string> {
  const pupils = (await all(sim, 'enrollment')).filter(({ role, to }) => role === 'pupil' && to === null);
  if (pupils.length === 0) return 'noNote';
  const owner = dice.pick(pupils).person;
  const chance = dice.next();
  if (chance < 0.3) return readNotes(sim, diary, owner);
  const notes = await own(sim, 'guidanceNote');
  if (chance < 0.5 && notes.length > 0) return addToNote(sim, dice, diary);
  const id = sim.device.newId();
  const token = word(diary);
  const values = { words: `${token}。`, attendance: dice.pick(['present', 'late', null] as const) };
  const making: Change = { op: 'create', type: 'guidanceNote', id, owner, values };
  const written = [{ rid: id, field: 'words', token, kind: 'text' }] as const;
  if (dice.chance(0.7)) {
    await write(sim, diary, [making], [...written]);
    return 'takeNote';
  }
  const keeping = mediaChanges(sim.device, smallPicture(token, dice), id, owner);
  await write(
    sim,
    diary,
    [{ ...making, values: { ...values, voice: keeping.media } }, ...keeping.changes],
    [...written],
    keeping,
  );
  for (const change of keeping.changes) if (change.op === 'create') diary.withPupil.set(change.id, owner);
  return 'takeNote';
}

async function addToNote(sim: SimDevice, dice: Dice, diary: Diary): Promise<string> {
  const note = dice.pick(await own(sim, 'guidanceNote'));
  const token = word(diary);
  const words = `${note.words}${token}。`;
  const change: Change = { op: 'patch', type: 'guidanceNote', id: note.id, values: { words } };
  await write(sim, diary, [change], [{ rid: note.id, field: 'words', token, kind: 'text' }]);
  return 'addToNote';
}

async function readNotes(sim: SimDevice, diary: Diary, owner: string): Promise<string> {
  const notes = (await all(sim, 'guidanceNote')).filter((note) => note.owner === owner).length;
  const making: Change = { op: 'create', type: 'noteView', id: sim.device.newId(), owner, values: { notes } };
  await write(sim, diary, [making], []);
  return 'readNotes';
}
