// What a round land can be made of.
import type { Doodle } from '#server/seed/make/doodle.ts';
import { boat, donut, firework, house, planet, rocket, spiral, wheel } from '#server/seed/make/doodles-made.ts';
import { cat, cloud, dino, fish, flower, rainbow, star, sun, tree, wave } from '#server/seed/make/doodles-outdoors.ts';

export interface Scene {
  readonly ground: string;
  readonly things: readonly Doodle[];
}
export const SCENES: readonly Scene[] = [
  { ground: '#8fd0ea', things: [fish, boat, wave, fish] },
  { ground: '#20305f', things: [star, firework, star, planet] },
  { ground: '#fbd9e2', things: [donut, donut, star, flower] },
  { ground: '#a8d88a', things: [tree, house, flower, tree] },
  { ground: '#cddbe8', things: [cloud, house, spiral, cloud] },
  { ground: '#2b2746', things: [rocket, planet, star, star] },
  { ground: '#e3e59a', things: [dino, tree, dino, sun] },
  { ground: '#f8e3a8', things: [cat, cat, flower, house] },
  { ground: '#fbeec6', things: [wheel, sun, spiral, star] },
  { ground: '#d6efff', things: [rainbow, sun, tree, spiral] },
];
