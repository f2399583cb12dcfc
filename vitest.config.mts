import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself one core would lie idle.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', setupFiles: ['test/seed.ts'], include: ['test/unit/**/*.test.ts', 'test/fuzz/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'flink', setupFiles: ['test/seed.ts'], include: ['test/flink/**/*.test.ts'], globalSetup: 'test/flink/support/setup.mjs', testTimeout: 600_000 } },
    ],
  },
});
