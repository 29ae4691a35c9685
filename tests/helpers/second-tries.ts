// Says aloud which tests passed only at their second try: they wait for the wrong thing, or the machine was very busy.
import type { Reporter, TestCase } from 'vitest/node';

// Vitest takes a reporter by its default export.
// oxlint-disable-next-line import/no-default-export
export default class SecondTries implements Reporter {
  private readonly names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId} › ${test.fullName}`);
  }
  onTestRunEnd(): void {
    for (const name of this.names) console.log(`passed only at the second try: ${name}`);
  }
}
