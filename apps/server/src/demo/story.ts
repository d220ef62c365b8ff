import type { Stage } from '@xinshe/core/case/case.ts'
import { channelTitles, type Channel } from '@xinshe/core/matter/contact.ts'
import type { FormDefinition } from '@xinshe/forms'
import { addDays, dayOf, say, type Day } from '@xinshe/words'
import { recordTitle } from '../routers/records/announce-signing.ts'
import type { DemoCase, DemoForm, DemoMatter, Seat } from './demo-case.ts'
import { momentOn } from './draw-matter.ts'
import type { Random } from './random.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

/**
 * Tells one case day by day, as the procedures would have written it: forms, acts and lines, each by the right person
 * and after the one before.
 */
export class Story {
  readonly #random: Random
  readonly #seat: Seat
  readonly #told: Mutable<Pick<DemoCase, 'forms' | 'acts' | 'lines'>> = { forms: [], acts: [], lines: [] }
  readonly #matter: DemoMatter
  #day: Day
  #at: Date
  #movedAt: Date
  #openedAt: Date
  #stage: Stage = 'registered'

  constructor(random: Random, seat: Seat, matter: DemoMatter, start: Day) {
    this.#random = random
    this.#seat = seat
    this.#matter = matter
    this.#day = start
    this.#at = this.#movedAt = this.#openedAt = matter.registeredAt
  }

  get day(): Day {
    return this.#day
  }

  get acceptedOn(): Day {
    return dayOf(this.#told.acts.find(({ act }) => act === 'accepted')!.at)
  }

  get plannedOn(): Day {
    return dayOf(this.#told.acts.find(({ act }) => act === 'planned')!.at)
  }

  get lastForm(): FormDefinition {
    return this.#told.forms.at(-1)!.form
  }

  /** What stands in this form of the case, once it is signed. */
  answersTo({ id }: FormDefinition): DemoForm['answers'] | undefined {
    return this.#told.forms.findLast(({ form }) => form.id === id)?.answers
  }

  wait(days: number, random = this.#random): void {
    this.#day = addDays(this.#day, days)
    if (days > 0) this.#at = momentOn(random, this.#day)
  }

  open(channel: Channel): void {
    const by = this.#seat.officer?.accountId === this.#matter.registeredBy ? this.#seat.lead.accountId : this.#seat.worker.accountId
    const { zh, en } = channelTitles[channel]
    this.#act('opened', {}, by)
    this.#line('core/case-opened', say(`登记并开案（${zh}）`, `Registered and opened (${en.toLowerCase()})`), by)
  }

  /** @param given what nobody types */
  sign(form: FormDefinition, answers: Record<string, unknown>, given: Record<string, unknown> = {}, ordinal = 1): void {
    const submitted = form.submit(answers, { today: this.#day }, given)
    if (!submitted.ok) throw new Error(`the demo's ${form.id} is not complete: ${JSON.stringify(submitted.problems)}`)
    const record: DemoForm = { form, ordinal, version: 1, answers: submitted.answers, signedAt: this.#at }
    this.#told.forms.push(record)
    const { zh, en } = recordTitle(form, ordinal)
    this.#line('core/record-signed', say(`${zh}：社工签署`, `${en} signed by the worker`), this.#seat.worker.accountId, record)
  }

  /** The lead's word on the form signed last; a stage named is reached by it. */
  decide(verdict: 'approved' | 'returned' | 'declined', said: Record<string, unknown>, stage?: Stage): void {
    const signed = this.#told.forms.at(-1)!
    const at = new Date(Math.max(this.#at.getTime(), signed.signedAt.getTime() + 3_600_000))
    const record = { ...signed, verdict: { verdict, said, at } }
    this.#told.forms[this.#told.forms.length - 1] = record
    const { zh, en } = recordTitle(signed.form, signed.ordinal)
    const words = { approved: say('签批', 'approved'), returned: say('退回修改', 'returned'), declined: say('不接案', 'declined') }[verdict]
    this.#line(`core/record-${verdict}`, say(`${zh}：${words.zh}`, `${en} ${words.en}`), this.#seat.lead.accountId, record, at)
    const act = stage && ({ assessed: 'accepted', declined: 'declined', planned: 'planned', closed: 'closed' } as Record<string, string>)[stage]
    if (stage && act) this.#move(stage, act, this.#seat.lead.accountId, at)
  }

  serve(): void {
    const { accountId } = this.#seat.worker
    this.#act('agreement-signed', { signedOn: this.#day, documentId: null }, accountId)
    this.#line('core/agreement-signed', say('签订服务协议', 'Service agreement signed'), accountId)
    this.#move('in-service', 'served', accountId)
    this.#line('core/service-begun', say('开始服务', 'Service begun'), accountId)
  }

  archive(): void {
    this.#move('archived', 'archived', this.#seat.worker.accountId)
    this.#line('core/case-archived', say('个案归档', 'Case archived'), this.#seat.worker.accountId)
  }

  /** A correction of form A: its second version, signed and approved. */
  correct(changes: Record<string, unknown>, said: Record<string, unknown>): void {
    const first = this.#told.forms[0]!
    const at = new Date(this.#at.getTime() + 1_800_000)
    const record: DemoForm = { ...first, version: 2, answers: { ...first.answers, ...changes }, signedAt: this.#at, verdict: { verdict: 'approved', said, at } }
    this.#told.forms.push(record)
    this.#line('core/record-corrected', say('接案表：签署第 2 版', 'Intake form: version 2 signed'), this.#seat.worker.accountId, record)
  }

  told(stage: Stage): DemoCase {
    if (stage !== this.#stage) throw new Error(`the demo wanted ${stage} and told ${this.#stage}`)
    return { seat: this.#seat, matter: this.#matter, stage, openedAt: this.#openedAt, movedAt: this.#movedAt, ...this.#told }
  }

  #move(stage: Stage, act: string, by: string, at = this.#at): void {
    this.#act(act, { from: this.#stage }, by, at)
    this.#stage = stage
    this.#movedAt = at
  }

  #act(act: string, detail: Record<string, unknown>, by: string, at = this.#at): void {
    this.#told.acts.push({ act, detail, by, at })
  }

  #line(kind: string, title: DemoCase['lines'][number]['title'], by: string, form?: DemoForm, at = this.#at): void {
    this.#told.lines.push({ kind, title, by, at, ...(form && { form }) })
  }
}
