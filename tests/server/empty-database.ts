// An empty database of the kind that this project of tests is about (vitest.config.ts).
import { inject } from 'vitest';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';

/** @returns its address */
export const emptyDatabase = async (): Promise<string> =>
  inject('dialect') === 'postgres' ? newDatabaseAt(inject('postgres')) : ':memory:';
