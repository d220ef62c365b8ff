import { randomUUID } from 'node:crypto'
import { satisfactionForm, scores, type SatisfactionAnswers } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import { splitSealed } from '@xinshe/forms'
import { addDays, dayOf, type Day } from '@xinshe/words'
import { satisfactionPlace } from '../routers/satisfaction/case-satisfaction.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

/** The petitioners of closed cases, asked some days later (6.2.d): happier with the service than with the result, and one in six not reached. */
export async function writeSatisfaction(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], today: Day): Promise<void> {
  const asked = cases.filter(({ told }) => told.stage === 'closed' || told.stage === 'archived').map((place, turn) => ({ place, turn, askedOn: addDays(dayOf(place.told.movedAt), 3 + (turn % 4)) }))
  const rows = asked.filter(({ askedOn }) => askedOn < today).map(async ({ place, turn, askedOn }) => {
    const id = randomUUID()
    const { seat } = place.told
    const answers: SatisfactionAnswers =
      turn % 6 === 5 ? { askedOn, means: 'phone', outcome: 'unreached' } : { askedOn, means: turn % 3 ? 'phone' : 'face', outcome: 'answered', service: scores[3 + (turn % 2)]!, result: scores[1 + (turn % 4)]!, ...(turn % 5 === 0 && { text: '社工一直跟进，希望部门办得再快一些。' }) }
    const { sealed } = splitSealed(satisfactionForm, answers)
    return {
      ...keysOf(place), id, asked_on: askedOn, means: answers.means, outcome: answers.outcome, service: answers.service ? Number(answers.service) : null, result: answers.result ? Number(answers.result) : null,
      sealed: await vaults.of(seat.tenant.id).seal(place.id, satisfactionPlace(id), sealed), made_by: seat.worker.accountId, made_at: new Date(`${askedOn}T16:20:00+08:00`)
    }
  })
  await insertAll(db, 'core.satisfaction', await Promise.all(rows))
}
