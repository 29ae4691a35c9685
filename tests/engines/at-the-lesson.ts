// A child signs in, and everything of the school is there: from now on the school can go away.
import type { DemoPerson, School } from '#tests/browser/school.ts';
import type { BrowserWindow } from './engine.ts';
import { isControlled, rowsOf, standing } from './page-acts.ts';
import { until } from './waiting.ts';

export interface Lesson {
  readonly unit: string;
  readonly lesson: string;
  /** The address of a step of its record. */
  readonly step: (name: 'goal' | 'work' | 'reflection') => string;
}

export async function signIn(window: BrowserWindow, school: School, person: DemoPerson): Promise<Lesson> {
  await window.go(person.joinUrl);
  await until(window, (said) => said === 'Saved', standing);
  await until(
    window,
    (ready) => ready,
    () => navigator.serviceWorker.ready.then(() => true),
  );
  if (!(await window.run(isControlled))) await window.go(`${school.origin}/`);
  await until(window, (controlled) => controlled, isControlled);
  const units = await window.run(rowsOf, person.id, 'unit');
  const works = await window.run(rowsOf, person.id, 'work');
  const unit = units.find((each) => each['subject'] === 'shosha' && each['state'] === 'open');
  const own = works.find((each) => each['owner'] === person.id && each['unit'] === unit?.id && each['lesson'] !== null);
  if (!unit || !own) throw new Error('this child has no lesson');
  const lesson = String(own['lesson']);
  const step = (name: string) => `${school.origin}/units/${unit.id}/lessons/${lesson}/record?step=${name}`;
  return { unit: unit.id, lesson, step };
}
