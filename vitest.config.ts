import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The suite runs inside VS Code, by mocha.
    exclude: ['test/suite/**', 'test/host/**'],
    // The command line and the server are tested as they are shipped.
    globalSetup: ['test/support/built.ts'],
  },
});
