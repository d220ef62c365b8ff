import type { Device } from './known-device.ts'

/** The browser behind a request, as far as signing in is concerned. */
export interface Caller {
  /** The session id it sent; null when it sent none that could be one. */
  readonly token: string | null
  readonly device: Device
  /** What the owner reads in the list of sessions. */
  readonly label: string
}
