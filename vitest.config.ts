import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing here waits for anything but the processor, which others may be using too.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    // One less than there are is one of two on a small machine.
    maxWorkers: '100%',
    // The suite runs inside VS Code, by mocha.
    exclude: ['test/suite/**', 'test/host/**'],
    // The command line and the server are tested as they are shipped.
    globalSetup: ['test/support/built.ts'],
  },
});
