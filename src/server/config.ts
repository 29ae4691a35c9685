// What the environment says, parsed once at the start. Each wrong value is told in one clear sentence.
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import {
  MEDIA_ENVIRONMENT,
  MEDIA_MEANING,
  type MediaConfig,
  mediaConfigOf,
  missingForBucket,
} from '#server/media-config.ts';

export interface Config extends Partial<MediaConfig> {
  readonly host: string;
  readonly port: number;
  /** Folder of the database (SQLite), the bytes and unfinished uploads. */
  readonly data: string;
  /** Under which browsers reach the server. */
  readonly origin: string;
  /** A file's path, or `postgres://…`. */
  readonly database: string;
  /** To PostgreSQL, at most. */
  readonly connections?: number | undefined;
}

const environment = z.object({
  ...MEDIA_ENVIRONMENT,
  ASHIATO_HOST: z.optional(z.string()),
  ASHIATO_PORT: z.optional(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((port) => Number(port) <= 65_535),
    ),
  ),
  ASHIATO_DATA: z.optional(z.string()),
  ASHIATO_ORIGIN: z.optional(z.string().check(z.regex(/^https?:\/\/[^/\s]+$/))),
  ASHIATO_DATABASE: z.optional(z.string().check(z.regex(/^(postgres(ql)?:\/\/\S+|(?![a-z]+:\/\/).+)$/))),
  ASHIATO_DATABASE_CONNECTIONS: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
});

const MEANING: Record<string, string> = {
  ...MEDIA_MEANING,
  ASHIATO_HOST: 'the address to listen on, e.g. 127.0.0.1 or 0.0.0.0',
  ASHIATO_PORT: 'a port number from 0 to 65535',
  ASHIATO_DATA: 'a folder that the server may write to',
  ASHIATO_ORIGIN: 'the address that browsers open, without a path, e.g. https://ashiato.example.ed.jp',
  ASHIATO_DATABASE: 'postgres://user:password@host/database, or the path of an SQLite file',
  ASHIATO_DATABASE_CONNECTIONS: 'how many connections to PostgreSQL at most, a number from 1 to 999',
};

/** The configuration, or a sentence for each value that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | { readonly wrong: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in MEANING && value !== ''));
  const parsed = z.safeParse(environment, given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    // The value itself stays unsaid: a database address holds a password.
    return { wrong: [...names].map((name) => `${name} must be ${MEANING[name] ?? 'another value'}.`) };
  }
  const missing = missingForBucket(parsed.data);
  if (missing.length > 0) return { wrong: missing };
  const port = Number(parsed.data.ASHIATO_PORT ?? 8787);
  const data = resolve(parsed.data.ASHIATO_DATA ?? 'data');
  return {
    ...mediaConfigOf(parsed.data),
    host: parsed.data.ASHIATO_HOST ?? '127.0.0.1',
    port,
    data,
    origin: parsed.data.ASHIATO_ORIGIN ?? `http://localhost:${port}`,
    database: parsed.data.ASHIATO_DATABASE ?? resolve(data, 'ashiato.sqlite'),
    ...(parsed.data.ASHIATO_DATABASE_CONNECTIONS && { connections: Number(parsed.data.ASHIATO_DATABASE_CONNECTIONS) }),
  };
}
