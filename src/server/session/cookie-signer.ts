// The signature on a session's cookie, short: every edit and every picture carries it. 128 bits are as much as its token has.
import { createHmac, timingSafeEqual } from 'node:crypto';

const BYTES = 16;

export function cookieSigner(secret: string) {
  const signatureOf = (value: string): Buffer => createHmac('sha256', secret).update(value).digest().subarray(0, BYTES);
  const none = { valid: false, renew: false, value: null } as const;
  return {
    sign: (value: string): string => `${value}.${signatureOf(value).toString('base64url')}`,
    unsign(signed: string) {
      const dot = signed.lastIndexOf('.');
      if (dot < 0) return none;
      const value = signed.slice(0, dot);
      const said = Buffer.from(signed.slice(dot + 1), 'base64url');
      const valid = said.length === BYTES && timingSafeEqual(said, signatureOf(value));
      return valid ? ({ valid: true, renew: false, value } as const) : none;
    },
  } as const;
}
