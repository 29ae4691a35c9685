// One PostgreSQL server for all test files of a project, started before the first and stopped after the last.
import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a database from which others can be made. */
    readonly postgres: string;
    readonly dialect: 'sqlite' | 'postgres';
  }
}

let postgres: Postgres | undefined;

export async function setup({ provide }: TestProject): Promise<void> {
  postgres = await startPostgres();
  provide('postgres', postgres.url);
}

export async function teardown(): Promise<void> {
  await postgres?.stop();
}
