import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** How to launch a browser on this machine: Playwright's own where it is installed, else the system's Chromium. */
export function browserLaunch() {
  const own = existsSync(chromium.executablePath()) ? undefined : ofTheSystem.find((path) => existsSync(path))
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH || own
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []
  }
}
