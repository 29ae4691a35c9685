import { expect, it } from 'vitest';
import { cookieSigner } from '#server/session/cookie-signer.ts';

it('knows its own signature, and no other', () => {
  const { sign, unsign } = cookieSigner('one secret');
  const signed = sign('a.token');
  expect(unsign(signed)).toEqual({ valid: true, renew: false, value: 'a.token' });
  expect(signed).toMatch(/^a\.token\.[\w-]{22}$/);
  const others = [
    cookieSigner('another').sign('a.token'),
    signed.replace('token', 'other'),
    signed.slice(0, -2),
    `${signed}AA`,
    'a.token.',
    'token',
    '',
  ];
  for (const other of others) expect(unsign(other).valid, other).toBe(false);
});
