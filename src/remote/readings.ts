// Draft readings of a unit's texts, made anew. Asked for by its teacher; they come with the next pull.
import * as z from 'zod/mini';
import type { Answer } from '#remote/answer.ts';
import { askJson, type Door } from '#remote/http.ts';

const readSchema = z.object({ read: z.number() });

export const readAgain = (door: Door, unit: string): Promise<Answer<{ readonly read: number }>> =>
  askJson(door, 'POST', '/api/readings', readSchema, { unit });
