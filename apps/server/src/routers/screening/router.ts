import { router } from '../../rpc.ts'
import { accusable } from './accusable.ts'
import { accuse } from './accuse.ts'
import { addGuidance } from './add-guidance.ts'
import { claimsOfCase } from './claims-of-case.ts'
import { decide } from './decide.ts'
import { foreignMatters } from './foreign-matters.ts'
import { liftWall } from './lift-wall.ts'
import { notices } from './notices.ts'
import { ofMatter } from './of-matter.ts'
import { opine } from './opine.ts'
import { printable } from './printable.ts'
import { recordClaim } from './record-claim.ts'

/** What a matter is screened for (7.1.2.f–l), its claims (5.6.a), and the wall around an accusation (7.1.2.i). */
export const screeningRouter = router({
  ofMatter,
  opine,
  decide,
  printable,
  addGuidance,
  claimsOfCase,
  recordClaim,
  foreignMatters,
  // 检举控告
  accusable,
  accuse,
  notices,
  liftWall
})
