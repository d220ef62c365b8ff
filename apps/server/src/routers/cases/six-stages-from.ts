import { currentSixStage, sixStagesOf, type CaseTimes, type SixStage, type StageSpan } from '@xinshe/core/case/six-stages.ts'

interface Facts {
  readonly openedAt: Date
  readonly matter: { readonly registeredAt: Date | string } | null
  readonly acts: readonly { readonly act: string; readonly at: Date | string }[]
}

/**
 * The six stages of 8.2.a from the acts of a case. Where the matter is not open to the reader, registration and
 * dispatch fall together. A reopened case is being handled again: what ended it before no longer counts.
 */
export function sixStagesFrom({ openedAt, matter, acts }: Facts, now: Date): { current: SixStage; spans: StageSpan[] } {
  const reopened = last(acts, 'reopened')
  const standing = (act: string) => {
    const at = last(acts, act)
    return at && (!reopened || at > reopened) ? at : undefined
  }
  const times: CaseTimes = {
    registeredAt: matter ? new Date(matter.registeredAt) : openedAt,
    dispatchedAt: openedAt,
    acceptedAt: last(acts, 'accepted'),
    endedAt: standing('closed') ?? standing('declined'),
    archivedAt: standing('archived')
  }
  return { current: currentSixStage(times), spans: sixStagesOf(times, now) }
}

function last(acts: Facts['acts'], name: string): Date | undefined {
  const found = acts.findLast(({ act }) => act === name)
  return found && new Date(found.at)
}
