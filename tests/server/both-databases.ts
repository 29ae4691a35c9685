// Every test of the server runs twice: in the project "server" on SQLite, in "server-postgres" on PostgreSQL (one server for
// all files, a database for each school).
import { afterEach, describe, inject } from 'vitest';
import { aSchool, type TestSchool } from '#tests/server/plain-school.ts';

/** `newSchool` makes one in an empty database; all are closed after each story. */
export function onBothDatabases(
  title: string,
  stories: (newSchool: () => Promise<TestSchool>, dialect: 'sqlite' | 'postgres') => void,
): void {
  const dialect = inject('dialect');
  describe(`${title} (${dialect})`, () => {
    const open: TestSchool[] = [];
    afterEach(async () => {
      for (const school of open.splice(0)) await school.close();
    });
    stories(async () => {
      const school = await aSchool();
      open.push(school);
      return school;
    }, dialect);
  });
}
