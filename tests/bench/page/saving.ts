// How long a child's words take until they lie on the disk: the app's own command, strict, one keystroke pause after another.
import { type Device, openDevice } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

const PUPIL = '0193a000-0000-7000-8000-000000000001';
const SCHOOL = '0193a000-0000-7000-8000-000000000002';
const CLASS = '0193a000-0000-7000-8000-000000000003';
const UNIT = '0193a000-0000-7000-8000-000000000004';

/** @returns ms of each save */
export async function saveManyTimes(times: number): Promise<number[]> {
  const device = await openDevice({
    person: PUPIL,
    school: SCHOOL,
    schoolName: '',
    role: 'pupil',
    displayName: '',
    kana: '',
    goodUntil: 9e12,
  });
  await furnish(device);
  const id = device.newId();
  const lesson = device.newId();
  await writeChanges(device, [{ op: 'create', type: 'reflection', id, owner: PUPIL, values: { unit: UNIT, lesson } }]);
  const took: number[] = [];
  let words = '';
  for (let at = 0; at < times; at += 1) {
    words = `${words}まえと くらべて、よこの あいだが そろった。`.slice(-2000);
    const from = performance.now();
    const refused = await writeChanges(device, [
      { op: 'patch', type: 'reflection', id, values: { words: `${words}${at}` } },
    ]);
    took.push(performance.now() - from);
    if (refused) throw new Error(`refused: ${refused.refused}`);
  }
  device.db.close();
  return took;
}

/** What the rights of a write hang on: the pupil's enrollment and the unit. */
async function furnish(device: Device): Promise<void> {
  const common = {
    school: SCHOOL,
    author: PUPIL,
    owner: null,
    root: null,
    madeAt: 1,
    trashed: false,
    needsLook: false,
    _rv: 1,
    _s: [`cl:${CLASS}`],
    _p: 0,
  };
  await device.db.table('enrollment').put({
    ...common,
    id: device.newId(),
    type: 'enrollment',
    person: PUPIL,
    classGroup: CLASS,
    role: 'pupil',
    number: 1,
    from: '2026-04-01',
    to: null,
  });
  await device.db
    .table('unit')
    .put({ ...common, id: UNIT, type: 'unit', classGroup: CLASS, subject: 'shosha', title: '光', state: 'open' });
}
