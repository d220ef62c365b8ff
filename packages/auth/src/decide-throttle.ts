/** Wrong passwords of the last fifteen minutes. */
export interface Attempts {
  /** For this name from this device, or, from a device that never signed in under it, from all such devices. */
  readonly here: number
}

const mostInFifteenMinutes = 10

/**
 * Whether a password may be tried at all (security.md C09). Devices that have signed in under the name before are
 * counted each for itself, all others together: whoever guesses from outside shuts out strangers, never the owner.
 * The address counts for nothing, since a whole office shares one.
 */
export function mayTry({ here }: Attempts): boolean {
  return here < mostInFifteenMinutes
}
