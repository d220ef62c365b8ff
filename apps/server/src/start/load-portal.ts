import { existsSync } from 'node:fs'
import type { PortalHandler } from '../http.ts'

const built = new URL('../../../portal/build/handler.js', import.meta.url)

/** The portal's pages, when they have been built; null otherwise, as beside `vite dev`. */
export async function loadPortal(): Promise<PortalHandler | null> {
  if (!existsSync(built)) return null
  // Read when the file is imported: the handler would take every address for https otherwise, and refuse our own forms.
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto'
  const { handler } = (await import(built.href)) as { handler: PortalHandler }
  return handler
}
