// Calls what the bench page offers (page/bench-page.ts).
import type { Page } from '@playwright/test';

type Bench = Record<string, (...given: unknown[]) => Promise<unknown>>;

export const inPage = async <T>(page: Page, name: string, ...given: unknown[]): Promise<T> => {
  const answer = await page.evaluate(
    ([run, input]) => {
      const { bench } = globalThis as unknown as { bench: Bench };
      const found = bench[run];
      if (!found) throw new Error(`no ${run}`);
      return found(...input);
    },
    [name, given] as const,
  );
  return answer as T;
};
