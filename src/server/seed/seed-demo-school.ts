// The demo school: two classes, a month of lessons, written through the same door as an import. [Note: The demo school]
import { uuidv7 } from '#domain/id.ts';
import { calendarFrom } from '#server/seed/calendar.ts';
import { openDesk } from '#server/seed/desk.ts';
import { openGallery } from '#server/seed/gallery.ts';
import { enrolPeople, peopleToShow } from '#server/seed/people.ts';
import { SCHOOL_NAME } from '#server/seed/roster.ts';
import { layTeachersActs } from '#server/seed/teachers-acts.ts';
import { spendUnit } from '#server/seed/unit-path.ts';
import { type SeededUnit, shelveUnit } from '#server/seed/unit-shelf.ts';
import { UNITS } from '#server/seed/units/units.ts';
import type { SeedDemoSchool } from '#server/seed-target.ts';

/** Seeds the whole school; about 10 s, most of it pictures. @returns whom to print join links for */
export const seedDemoSchool: SeedDemoSchool = async (seeding) => {
  const calendar = calendarFrom(seeding.now());
  const school = uuidv7(Date.parse(`${calendar.schoolYear}-04-01T08:00:00+09:00`), seeding.random(10));
  await seeding.school.openSchool({ id: school, name: SCHOOL_NAME });
  const desk = openDesk(seeding, school, calendar);
  const gallery = openGallery(seeding.mediaStore, school);
  const people = enrolPeople(desk);
  await desk.handIn();
  const units: SeededUnit[] = [];
  for (const plan of UNITS) {
    const unit = await shelveUnit(desk, gallery, people, plan);
    await spendUnit({ desk, gallery, unit, group: people.classes[plan.classKey] });
    await desk.handIn();
    units.push(unit);
  }
  layTeachersActs(desk, people, units);
  await desk.handIn();
  return { people: peopleToShow(people) };
};
