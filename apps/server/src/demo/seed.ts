import { sql } from 'kysely'
import { hashPassword } from '@xinshe/auth/password.ts'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { today as dayAt } from '@xinshe/words'
import { demoContracts } from './demo-contracts.ts'
import { demoPassword, demoStaff } from './demo-staff.ts'
import { demoTree } from './demo-tree.ts'
import { drawDemo } from './draw-demo.ts'
import { Vaults } from './vaults.ts'
import { writeAlarms } from './write-alarms.ts'
import { writeCases } from './write-cases.ts'
import { writeFlows } from './write-flows.ts'
import { writeMatters } from './write-matters.ts'
import { writeMeetings } from './write-meetings.ts'
import { writePartners } from './write-partners.ts'
import { writeSharedCase } from './write-shared-case.ts'
import { writeSatisfaction } from './write-satisfaction.ts'
import { writeServices } from './write-services.ts'
import { writeReferrals } from './write-referrals.ts'
import { writeReplies } from './write-replies.ts'
import { writeResources } from './write-resources.ts'
import { writeRisk } from './write-risk.ts'
import { writeUnits } from './write-units.ts'

/**
 * Fills an empty database with the demo: the real tree of Guangzhou, three agencies, contracts, somebody in every post,
 * some three hundred invented cases in all stages, three alarms, levels of risk, special flows and referrals. Does nothing where there is a tenant already. One transaction.
 *
 * @param size 1 is the whole demo; tests take a slice
 * @returns whether it was written
 */
export async function seedDemo(place: DatabasePlace, { now = new Date(), size = 1 }: { now?: Date; size?: number } = {}): Promise<boolean> {
  const today = dayAt(now)
  const tenants = demoTree()
  const contracts = demoContracts(today)
  const staff = demoStaff(tenants)
  const { cases, waiting } = drawDemo({ tenants, contracts, staff, today }, size)
  const passwordHash = await hashPassword(demoPassword)

  const db = connectMigrator(place)
  try {
    return await db.transaction().execute(async (transaction) => {
      if (await transaction.selectFrom('core.tenant').select('id').limit(1).executeTakeFirst()) return false
      // Keys and blind tokens are nobody's to write but this role's; it may write everything else the seed needs.
      await sql`set local role authz_fn`.execute(transaction)
      await writeUnits(transaction, { tenants, contracts, staff, passwordHash, today })
      const vaults = new Vaults(transaction, place.masterKey)
      const placed = await writeCases(transaction, vaults, cases, today)
      await writeAlarms(transaction, vaults, placed, staff, now)
      await writeMatters(transaction, vaults, waiting)
      const flagged = await writeRisk(transaction, vaults, placed, staff, today)
      await writeResources(transaction, vaults, placed, today)
      await writeReplies(transaction, vaults, placed, today)
      const partnerOf = await writePartners(transaction, placed, today)
      await writeSharedCase(transaction, vaults, { cases: placed, staff, partnerOf, today })
      await writeMeetings(transaction, vaults, { cases: placed, partnerOf, today })
      await writeServices(transaction, vaults, placed, today)
      await writeSatisfaction(transaction, vaults, placed, today)
      await writeFlows(transaction, vaults, { cases: placed, flagged, staff, now })
      await writeReferrals(transaction, vaults, { cases: placed, staff, tenants, contracts, today })
      return true
    })
  } finally {
    await db.destroy()
  }
}
