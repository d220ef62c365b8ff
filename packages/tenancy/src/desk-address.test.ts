import { expect, test } from 'vitest'
import { deskAddress } from './desk-address.ts'

test.each([
  [{ role: 'worker', home: 'gz-zc-lc', agencySlug: 'mingde' }, '/gz-zc-lc'],
  [{ role: 'bureau-admin', home: 'gz', agencySlug: null }, '/gz'],
  [{ role: 'agency-admin', home: null, agencySlug: 'mingde' }, '/agency/mingde'],
  [{ role: 'platform-operator', home: null, agencySlug: null }, '/agency']
] as const)('the desk of %j is at %s', (post, address) => {
  expect(deskAddress(post)).toBe(address)
})
