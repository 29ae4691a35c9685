// Runs the same stories on SQLite and on PostgreSQL.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts';
import { aSchool, type TestSchool } from '#tests/server/plain-school.ts';

/** `newSchool` makes one in an empty database; all are closed after each story. */
export function onBothDatabases(
  title: string,
  stories: (newSchool: () => Promise<TestSchool>, dialect: string) => void,
): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`${title} (${dialect})`, () => {
      let postgres: Postgres | undefined;
      const open: TestSchool[] = [];
      beforeAll(async () => {
        if (dialect === 'postgres') postgres = await startPostgres();
      });
      afterEach(async () => {
        for (const school of open.splice(0)) await school.close();
      });
      afterAll(() => postgres?.stop());
      stories(async () => {
        const school = await aSchool(postgres ? await postgres.newDatabase() : ':memory:');
        open.push(school);
        return school;
      }, dialect);
    });
  }
}
