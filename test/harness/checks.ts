import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { out } from './paths.ts';

/** Named steps of a scenario, each passed or failed. */
export interface Checks {
  /** Runs a step and prints its result; a failure leaves a picture and does not stop the scenario. */
  check(name: string, step: () => Promise<void>): Promise<void>;
  readonly passed: number;
  readonly failed: number;
}

export function startChecks(page: Page): Checks {
  let passed = 0;
  let failed = 0;
  return {
    get passed() {
      return passed;
    },
    get failed() {
      return failed;
    },
    async check(name, step) {
      const start = Date.now();
      try {
        await step();
        passed++;
        console.log(`ok    ${name} (${Date.now() - start} ms)`);
      } catch (error) {
        failed++;
        await takePicture(page, `failed-${failed}`);
        console.log(`FAIL  ${name}\n${error instanceof Error ? error.stack : error}`);
      }
    },
  };
}

/** Saves what the page shows as `out/shots/<name>.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(out, 'shots', `${name}.png`) });
}
