import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const elsewhere = ['**/node_modules/**', '**/build/**', '**/e2e/**', '**/.svelte-kit/**']

/** Rule tests touch nothing outside the process and share their modules; database tests each get a database of their own. */
export default defineConfig({
  test: {
    // Vitest would leave one core idle; on two cores that is half of them.
    maxWorkers: Math.max(2, availableParallelism()),
    // Node reads the TypeScript, as it does when the product runs, and keeps what it compiled.
    experimental: { viteModuleRunner: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'rule',
          include: ['{apps,packages,plugins,tools}/**/*.test.ts'],
          exclude: [...elsewhere, '**/*.db.test.ts'],
          isolate: false,
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{apps,packages,plugins,tools}/**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: ['packages/testing/src/cluster.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
})
