/**
 * Carries the result of a failed procedure out of its transaction.
 *
 * @remarks In tRPC a failed procedure comes back from `next` as a value; nothing is thrown. A transaction wrapped
 * around it without this class commits the half-done work.
 */
export class RolledBack extends Error {
  readonly result: unknown

  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}
