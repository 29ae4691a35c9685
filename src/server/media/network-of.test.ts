import { expect, it } from 'vitest';
import { networkOf } from '#server/media/network-of.ts';

it.each([
  ['192.168.10.7', '192.168.10'],
  ['::ffff:192.168.10.9', '192.168.10'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1'],
  ['2001:0DB8::1:0:0:5', '2001:db8:0:0'],
  ['2001:db8::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s hangs on %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
