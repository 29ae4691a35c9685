// 学習指導要領コード: the table of one stage, a file beside the app that the service worker keeps once it was asked for.
import type { Stage } from '#domain/course-code.ts';
import { type CourseTable, courseTablePath, courseTableSchema } from '#domain/course-table.ts';
import type { Answer } from '#remote/answer.ts';
import { askJson, type Door, SAME_ORIGIN } from '#remote/http.ts';

export const courseTableOf = (stage: Stage, door: Door = SAME_ORIGIN): Promise<Answer<CourseTable>> =>
  askJson(door, 'GET', courseTablePath(stage), courseTableSchema);
