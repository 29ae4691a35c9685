// みほんのクラス: a made-up class that a teacher tries the app on, on one device alone. Its teacher has an id that no school gives;
// by it every door to the school stays shut, and its tables bear another name than an account's. [Note: Sample class]
import type { PersonId } from '#domain/id.ts';

export const SAMPLE_TEACHER: PersonId = '5a3b1e00-0000-8000-8000-000000000001';
/** Asked where only an id is at hand; an opened account says it itself (`Device.isSample`). */
export const isSampleTeacher = (person: PersonId): boolean => person === SAMPLE_TEACHER;
