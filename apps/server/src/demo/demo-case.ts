import type { EventDetail, EventKind } from '@xinshe/core/clock/matter-event.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import type { Stage } from '@xinshe/core/case/case.ts'
import type { OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import type { NewContact } from '@xinshe/core/matter/contact.ts'
import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import type { FormDefinition } from '@xinshe/forms'
import type { Said } from '@xinshe/words'
import type { DemoTenant } from './demo-tree.ts'

/** Who does something in the demo. */
export interface Person {
  readonly accountId: string
  readonly postId: string
  readonly name: string
}

/** Where a case lies and who works on it. */
export interface Seat {
  readonly tenant: DemoTenant
  readonly district: string
  readonly contractId: string
  readonly worker: Person
  readonly lead: Person
  /** The counter's officer, where there is one; else the worker registers. */
  readonly officer: Person | null
}

export interface DemoForm {
  readonly form: FormDefinition
  readonly ordinal: number
  readonly version: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly signedAt: Date
  /** The lead's word; left out while it waits. */
  readonly verdict?: { readonly verdict: 'approved' | 'returned' | 'declined'; readonly said: Readonly<Record<string, unknown>>; readonly at: Date }
}

/** What an authority did with a matter. */
export interface DemoProgress {
  readonly kind: EventKind
  readonly happenedOn: string
  readonly organ: string
  readonly documentNumber: string
  readonly detail: EventDetail
}

/** A matter as the counter registered it. */
export interface DemoMatter {
  readonly seat: Pick<Seat, 'tenant'> & { readonly contractId: string | null }
  readonly petitioner: NewPetitioner
  readonly title: string
  readonly summary: string
  readonly organ: string
  readonly occurrence: string
  readonly officialNumber: string | null
  readonly registeredBy: string
  readonly registeredAt: Date
  readonly contacts: readonly { readonly channel: NewContact['channel']; readonly at: Date; readonly headcount: number; readonly organ: string; readonly level?: OrganLevel }[]
  readonly progress: readonly DemoProgress[]
  /** Article 31, where it was decided. */
  readonly route: Route | null
}

/** One case from its registration to where it stands, with everything that happened on the way. */
export interface DemoCase {
  readonly seat: Seat
  readonly matter: DemoMatter
  readonly stage: Stage
  readonly openedAt: Date
  readonly movedAt: Date
  readonly forms: readonly DemoForm[]
  readonly acts: readonly { readonly act: string; readonly detail: Readonly<Record<string, unknown>>; readonly by: string; readonly at: Date }[]
  readonly lines: readonly { readonly kind: string; readonly title: Said; readonly by: string; readonly at: Date; readonly form?: DemoForm; readonly text?: string }[]
}
