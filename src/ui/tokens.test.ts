// The colours meet WCAG 2.2 AA as they stand in tokens.css, in normal and in high contrast.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const coloursIn = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const normal = coloursIn(/:root \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '');
const high = new Map([...normal, ...coloursIn(/:root\[data-contrast="high"\] \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '')]);

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS: readonly (readonly [text: string, ground: string])[] = [
  ...['--paper', '--surface', '--surface-sunken'].flatMap((ground) =>
    ['--ink', '--ink-soft', '--ai', '--shu', '--take', '--yama'].map((text) => [text, ground] as const),
  ),
  ['--ai', '--ai-soft'],
  ['--ink', '--ai-soft'],
  ['--ink-soft', '--ai-soft'],
  ['--shu', '--shu-soft'],
  ['--take', '--take-soft'],
  ['--yama', '--yama-soft'],
  ['--ai', '--yama-soft'],
  ['--on-colour', '--ai'],
  ['--on-colour', '--ai-strong'],
  ['--on-colour', '--shu'],
  ['--on-colour', '--take'],
  ['--on-dark', '--ink'],
  ['--on-dark', '--shu-strong'],
  ['--on-dark', '--dark-room'],
  ['--sheet-ink', '--sheet'],
];
/** Edges of controls and the ring of the focus. */
const EDGES: typeof WORDS = ['--paper', '--surface', '--surface-sunken'].flatMap((ground) =>
  ['--line-strong', '--focus', '--ai', '--shu'].map((edge) => [edge, ground] as const),
);

test.each([
  ['normal', normal, 4.5, 3],
  ['high', high, 7, 4.5],
] as const)('%s contrast', (_, colours, forWords, forEdges) => {
  const tooWeak = [
    ...WORDS.map(([text, ground]) => [text, ground, forWords] as const),
    ...EDGES.map(([edge, ground]) => [edge, ground, forEdges] as const),
  ].flatMap(([one, other, least]) => {
    const ratio = contrast(colours.get(one) ?? '', colours.get(other) ?? '');
    return ratio >= least ? [] : [`${one} on ${other}: ${ratio.toFixed(2)}`];
  });
  expect(tooWeak).toEqual([]);
});
