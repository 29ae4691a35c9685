// Which line an address hangs on: a school has one or a few of them, so its addresses begin alike.
import { isIPv6 } from 'node:net';

/** The /24 of an IPv4 address, the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const v4 = mapped ?? address;
  if (!isIPv6(v4)) return v4.split('.').slice(0, 3).join('.');
  const [front = '', back] = (v4.split('%')[0] ?? '').toLowerCase().split('::');
  const first = front === '' ? [] : front.split(':');
  const last = back === undefined || back === '' ? [] : back.split(':');
  const middle = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = back === undefined ? first : [...first, ...middle, ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
