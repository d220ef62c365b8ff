/** What becomes of a delivery that failed. */
export interface Retry {
  readonly state: 'failed' | 'parked'
  /** Seconds until the next try. */
  readonly again: number
}

const waits = [10, 60, 600, 3600]

/** Ten seconds, a minute, ten minutes, an hour; then a person has to look. @param tries how often it has failed, from 1 */
export function backOff(tries: number): Retry {
  const again = waits[tries - 1]
  return again === undefined ? { state: 'parked', again: 0 } : { state: 'failed', again }
}
