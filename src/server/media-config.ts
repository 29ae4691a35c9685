// The part of the environment that is about bytes: where they lie, how many large ones come in at once, and behind which
// proxies the school's line is to be found.
import * as z from 'zod/mini';
import type { S3Place } from '#server/media/s3-store.ts';

export interface MediaConfig {
  /** Null: in the folder of the server's data. */
  readonly bucket: S3Place | null;
  /** Originals that may come in at once over one line of a school. */
  readonly uploadSlots: number;
  /** The same for medium sizes. */
  readonly mediumSlots: number;
  /** Whose word about the client's address is taken. */
  readonly proxies: string;
}

export const MEDIA_ENVIRONMENT = {
  ASHIATO_S3_BUCKET: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  ASHIATO_S3_ENDPOINT: z.optional(z.string().check(z.regex(/^https?:\/\/[^/\s]+$/))),
  ASHIATO_S3_REGION: z.optional(z.string().check(z.regex(/^[a-z0-9-]+$/))),
  ASHIATO_S3_KEY: z.optional(z.string().check(z.regex(/^\S+$/))),
  ASHIATO_S3_SECRET: z.optional(z.string().check(z.regex(/^\S+$/))),
  ASHIATO_UPLOAD_SLOTS: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
  ASHIATO_MEDIUM_SLOTS: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
  ASHIATO_PROXIES: z.optional(
    z.string().check(z.regex(/^((loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)(,|$))+$/)),
  ),
};

export const MEDIA_MEANING: Record<keyof typeof MEDIA_ENVIRONMENT, string> = {
  ASHIATO_S3_BUCKET: 'the name of a bucket, in small letters',
  ASHIATO_S3_ENDPOINT: 'the address of the S3 store without a path, e.g. https://s3.example.jp',
  ASHIATO_S3_REGION: 'a region of the S3 store, e.g. ap-northeast-1',
  ASHIATO_S3_KEY: 'the access key of the S3 store',
  ASHIATO_S3_SECRET: 'the secret key of the S3 store',
  ASHIATO_UPLOAD_SLOTS: 'how many originals may come in at once from one school network, a number from 1 to 999',
  ASHIATO_MEDIUM_SLOTS:
    'how many medium-sized pictures may come in at once from one school network, a number from 1 to 999',
  ASHIATO_PROXIES:
    'loopback, or addresses or networks of the proxies in front of the server, e.g. 10.0.0.5,10.1.0.0/16',
};

type Given = { readonly [name in keyof typeof MEDIA_ENVIRONMENT]?: string | undefined };

/** What of the S3 store is missing, a sentence for each; none of it, or all of it, is given. */
export function missingForBucket(given: Given): string[] {
  const names = ['ASHIATO_S3_BUCKET', 'ASHIATO_S3_ENDPOINT', 'ASHIATO_S3_KEY', 'ASHIATO_S3_SECRET'] as const;
  if (names.every((name) => given[name] === undefined)) return [];
  const missing = names.filter((name) => given[name] === undefined);
  return missing.map(
    (name) => `${name} must be ${MEDIA_MEANING[name]}, because the other ASHIATO_S3 values are given.`,
  );
}

export function mediaConfigOf(given: Given): MediaConfig {
  const { ASHIATO_S3_BUCKET: bucket, ASHIATO_S3_ENDPOINT: endpoint } = given;
  const { ASHIATO_S3_KEY: key, ASHIATO_S3_SECRET: secret, ASHIATO_S3_REGION: region = 'us-east-1' } = given;
  const isS3 = bucket !== undefined && endpoint !== undefined && key !== undefined && secret !== undefined;
  return {
    bucket: isS3 ? { bucket, endpoint, key, secret, region } : null,
    uploadSlots: Number(given.ASHIATO_UPLOAD_SLOTS ?? DEFAULT_UPLOAD_SLOTS),
    mediumSlots: Number(given.ASHIATO_MEDIUM_SLOTS ?? DEFAULT_MEDIUM_SLOTS),
    proxies: given.ASHIATO_PROXIES ?? DEFAULT_PROXIES,
  };
}

export const DEFAULT_UPLOAD_SLOTS = 2;
/** So many keep a line full on which each answer takes a third of a second; more only share it. */
export const DEFAULT_MEDIUM_SLOTS = 8;
export const DEFAULT_PROXIES = 'loopback';
