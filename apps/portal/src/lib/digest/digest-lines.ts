import { digestKinds, digestKindTitles, type Digest, type DigestKind } from '@xinshe/core/agenda/agenda.ts'
import { say, type Said } from '@xinshe/words'

export interface DigestLine {
  readonly kind: DigestKind
  readonly label: Said
  readonly count: number
  readonly href: string
}

/** Where each figure is looked at: a page that lists what is behind it now. */
const pages: Partial<Readonly<Record<DigestKind, string>>> = { 'clocks-overdue': '/calendar', 'clocks-near': '/calendar?view=week', 'tasks-week': '/calendar?view=week', referrals: '/referrals' }

/** The figures of one place, the most pressing first. */
export function digestLines(counts: Digest, slug: string): DigestLine[] {
  return digestKinds.flatMap((kind) => (counts[kind] ? [{ kind, label: digestKindTitles[kind], count: counts[kind], href: `/${slug}${pages[kind] ?? ''}` }] : []))
}

/** In one breath: `逾期任务 2，今天到期的任务 4`. */
export function digestSaid(all: readonly Digest[]): Said {
  const sums = digestKinds.map((kind) => ({ ...digestKindTitles[kind], count: all.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0) })).filter(({ count }) => count > 0)
  return say(sums.map(({ zh, count }) => `${zh} ${count}`).join('，'), sums.map(({ en, count }) => `${en.toLowerCase()}: ${count}`).join(', '))
}
