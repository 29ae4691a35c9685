// Units of classes whose records have left this device: which there are, and what one of them teaches, to lay it out anew.
import { type CopyList, copyListSchema, copyPartsSchema } from '#domain/copies.ts';
import type { UnitParts } from '#domain/unit-parts.ts';
import type { Answer } from '#remote/answer.ts';
import { askJson, type Door } from '#remote/http.ts';

export const unitsToCopy = (door: Door): Promise<Answer<CopyList>> =>
  askJson(door, 'GET', '/api/copies', copyListSchema);

export const partsToCopy = (door: Door, unit: string): Promise<Answer<{ readonly parts: UnitParts }>> =>
  askJson(door, 'GET', `/api/copies/${unit}`, copyPartsSchema);
