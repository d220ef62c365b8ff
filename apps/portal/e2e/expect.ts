import { expect as ofPlaywright, type Locator } from '@playwright/test'

/**
 * As Playwright's. That one describes the whole page every time it looks and does not find yet, which was an eighth of what
 * the browser computed in a journey: what is to be seen is waited for first, and only what never comes is described.
 */
export const expect = ofPlaywright.extend({
  async toBeVisible(place: Locator, options: { timeout?: number; visible?: boolean } = {}) {
    const seen = ofPlaywright(place)
    const hidden = this.isNot || options.visible === false
    if (!hidden) await place.waitFor({ timeout: options.timeout ?? this.timeout }).catch(() => {})
    const told = this.isNot ? seen.not.toBeVisible(options) : seen.toBeVisible(hidden ? options : { ...options, timeout: 1_000 })
    return told.then(
      () => ({ pass: !this.isNot, message: () => '' }),
      (error: Error) => ({ pass: this.isNot, message: () => error.message })
    )
  }
})
