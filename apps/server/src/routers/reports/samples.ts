import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { casesByTown } from '../../reports/cases-by-town.ts'
import type { reportsRouter } from './router.ts'

const asked = ({ today }: { today: string }) => ({ id: casesByTown.id, params: casesByTown.sample({ today }) })

/** An input that succeeds for the rightful post, one per procedure. */
export const reportsSamples: SamplesOf<typeof reportsRouter> = {
  list: () => undefined,
  rows: (world) => asked(world),
  download: (world) => ({ ...asked(world), kind: 'xlsx', language: 'zh' })
}
