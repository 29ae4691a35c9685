// Why the database could not be opened, in one sentence for whoever sets the server up. The address stays unsaid: it holds a
// password.
import { errorCode, isWeather } from '#server/db/store-engine.ts';

const NOBODY = 'nobody answers at that host and port';
const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: NOBODY,
  ETIMEDOUT: NOBODY,
  EHOSTUNREACH: NOBODY,
  ENETUNREACH: NOBODY,
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ERR_INVALID_URL: 'that is no address',
  '28P01': 'user or password are wrong',
  '28000': 'that user may not come in',
  '3D000': 'that server has no database of this name',
  '42501': 'that user may not make tables there',
  '53300': 'that server has no connection left',
  SQLITE_CANTOPEN: 'the file or its folder cannot be opened',
  SQLITE_NOTADB: 'the file is no database',
  SQLITE_READONLY: 'the file may not be written to',
  SQLITE_BUSY: 'another program is writing to the file',
};

export class DatabaseNotOpened extends Error {
  constructor(why: string, cause: unknown) {
    super(`The database (ASHIATO_DATABASE) cannot be opened: ${why}.`, { cause });
    this.name = 'DatabaseNotOpened';
  }
}

/** What to throw instead; the error itself when it says nothing about the place but about our own statements. */
export function notOpened(error: unknown): unknown {
  const code = errorCode(error);
  const known = WHY[code ?? ''];
  if (known !== undefined) return new DatabaseNotOpened(known, error);
  if (error instanceof TypeError && /directory does not exist/.test(error.message))
    return new DatabaseNotOpened('the folder of the file is not there', error);
  if (!isWeather(error)) return error;
  return new DatabaseNotOpened(code === undefined ? 'it gave no answer in time' : `it said ${code}`, error);
}
