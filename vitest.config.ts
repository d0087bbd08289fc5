import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The suite runs inside VS Code, by mocha.
    exclude: ['test/suite/**', 'test/host/**'],
  },
});
