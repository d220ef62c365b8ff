import { digestKinds, digestKindTitles, type DigestKind } from '@xinshe/core/agenda/agenda.ts'
import { linkTo } from '@xinshe/plugin-kit/portal'
import { say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'

/** What was counted at one place: by the core, and by modules in their own words. */
type Counted = Pick<Answers['digests']['mine'][number], 'counts' | 'figures'>

export interface DigestLine {
  readonly kind: string
  readonly label: Said
  readonly count: number
  readonly href: string
}

/** Where each figure is looked at: a page that lists what is behind it now. */
const pages: Partial<Readonly<Record<DigestKind, string>>> = { 'clocks-overdue': '/calendar', 'clocks-near': '/calendar?view=week', 'tasks-week': '/calendar?view=week', referrals: '/referrals' }

/** The figures of one place, the most pressing first; those of modules after the core's. */
export function digestLines({ counts, figures }: Counted, slug: string): DigestLine[] {
  return [
    ...digestKinds.flatMap((kind) => (counts[kind] ? [{ kind, label: digestKindTitles[kind], count: counts[kind], href: `/${slug}${pages[kind] ?? ''}` }] : [])),
    ...figures.map(({ kind, title, count, plugin, page }) => ({ kind, label: title, count, href: linkTo(slug, { plugin, path: page }) }))
  ]
}

/** In one breath: `逾期任务 2，今天到期的任务 4`. */
export function digestSaid(all: readonly Counted[]): Said {
  const lines = all.flatMap((counted) => digestLines(counted, ''))
  const kinds = [...digestKinds, ...new Set(all.flatMap(({ figures }) => figures.map(({ kind }) => kind)))]
  const sums = kinds.flatMap((kind) => {
    const same = lines.filter((line) => line.kind === kind)
    return same[0] ? [{ ...same[0].label, count: same.reduce((sum, { count }) => sum + count, 0) }] : []
  })
  return say(sums.map(({ zh, count }) => `${zh} ${count}`).join('，'), sums.map(({ en, count }) => `${en.toLowerCase()}: ${count}`).join(', '))
}
