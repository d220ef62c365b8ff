import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as util from 'node:util'
import { root } from './node24.js'

const portal = 'http://127.0.0.1:5173'

/**
 * What server and Vite are told besides, where nobody has set it otherwise: which address the browser shows and where the
 * server listens. ORIGIN is Vite's, on this machine alone, so the embedded database gets the demo as with `npm start`.
 * @param {Record<string, string | undefined>} set
 * @returns {Record<string, string>}
 */
export function devSettings({ PORT, ORIGIN, DATABASE_URL, DEMO, XINSHE_SERVER }) {
  return {
    ORIGIN: ORIGIN || portal,
    XINSHE_SERVER: XINSHE_SERVER || `http://127.0.0.1:${PORT || 3000}`,
    ...(!ORIGIN && !DATABASE_URL && !DEMO && { DEMO: '1' })
  }
}

/** What stands in .env, which Node reads for the server alone, and over it what the shell says. */
export function settingsSet() {
  const file = join(root, '.env')
  return { ...(existsSync(file) ? util.parseEnv?.(readFileSync(file, 'utf8')) : {}), ...process.env }
}
