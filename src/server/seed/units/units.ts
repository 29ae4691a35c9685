// The units of the demo school. The one that a class is in the middle of comes first.
import type { UnitPlan } from '#server/seed/plan.ts';
import { hikari } from '#server/seed/units/hikari.ts';
import { kage } from '#server/seed/units/kage.ts';
import { kurukuru } from '#server/seed/units/kurukuru.ts';
import { recorder } from '#server/seed/units/recorder.ts';
import { bigTobibako, tobibako } from '#server/seed/units/tobibako.ts';
import { tomo } from '#server/seed/units/tomo.ts';

export const UNITS: readonly UnitPlan[] = [hikari, tobibako, kurukuru, kage, recorder, tomo, bigTobibako];
