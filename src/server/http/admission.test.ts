import { expect, it } from 'vitest';
import { createAdmission } from '#server/http/admission.ts';

it('lets some in, lets some wait, and asks the rest to come back in some seconds', async () => {
  const admission = createAdmission(2, 3);
  const doors: (() => void)[] = [];
  let most = 0;
  let inside = 0;
  const work = async (): Promise<{ fine: true }> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise<void>((resolve) => doors.push(resolve));
    inside -= 1;
    return { fine: true };
  };
  const all = Array.from({ length: 7 }, () => admission.run(work));
  for (let at = 0; at < 5; at += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    doors.shift()?.();
  }
  const answers = await Promise.all(all);
  expect(answers.map((answer) => ('refused' in answer ? answer.status : 'in'))).toEqual([
    ...Array(5).fill('in'),
    503,
    503,
  ]);
  const [refused] = answers.slice(5);
  expect(refused).toMatchObject({ refused: 'too-many', retryAfter: expect.any(Number) });
  expect(most).toBe(2);
});

it('gives a place back also when the work fails', async () => {
  const admission = createAdmission(1, 0);
  await expect(admission.run(() => Promise.reject(new Error('weather')))).rejects.toThrow('weather');
  expect(await admission.run(async () => 'in')).toBe('in');
});
