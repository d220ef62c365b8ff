import { defineConfig } from '@playwright/test'
import { browserLaunch } from './browser.ts'
import { newDataDir } from './data-dir.ts'
import { freePort } from '@xinshe/db/embedded/free-port.ts'

// The configuration is read again in every worker: the port chosen first is handed on to them.
process.env.XINSHE_E2E_PORT ??= String(await freePort())
const port = process.env.XINSHE_E2E_PORT
// A running product may be given instead, for example the one of `npm start`; then nothing lies ready.
if (!process.env.XINSHE_E2E_URL) {
  process.env.XINSHE_E2E_DATA ??= newDataDir()
  process.env.XINSHE_E2E_RUNNING ??= newDataDir()
}
const baseURL = process.env.XINSHE_E2E_URL ?? `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '../../..',
  testMatch: ['apps/portal/e2e/*.spec.ts', 'plugins/*/e2e/*.spec.ts'],
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // One more than the cores of the smallest machine: somebody is always waiting for what saves itself.
  workers: 3,
  forbidOnly: true,
  // `PLAYWRIGHT_JSON_OUTPUT_NAME` says where the second one writes.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL,
    actionTimeout: 10_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A colour that fades for eight frames at every box costs a third of what filling it in costs.
    contextOptions: { reducedMotion: 'reduce' },
    trace: process.env.XINSHE_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: browserLaunch()
  },
  webServer: process.env.XINSHE_E2E_URL
    ? undefined
    : {
        command: `"${process.execPath}" "${import.meta.dirname}/serve.ts"`,
        url: `${baseURL}/healthz`,
        env: { PORT: port },
        timeout: 240_000,
        reuseExistingServer: false,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        stdout: 'ignore',
        stderr: 'pipe'
      }
})
