import { digestKinds, digestKindTitles, type DigestKind } from '@xinshe/core/agenda/agenda.ts'
import { linkTo } from '@xinshe/plugin-kit/portal'
import { listed, say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'

/** What was counted at one place: by the core, and by modules in their own words. */
type Counted = Pick<Answers['digests']['mine'][number], 'counts' | 'figures' | 'places'>

export interface DigestLine {
  readonly kind: string
  readonly label: Said
  readonly count: number
  readonly href: string
  /** Of a bureau above others: where it lies. */
  readonly lies?: Said | undefined
}

/** Where each figure is looked at: a page that lists what is behind it now. */
const pages: Partial<Readonly<Record<DigestKind, string>>> = { 'clocks-overdue': '/calendar', 'clocks-near': '/calendar?view=week', 'tasks-week': '/calendar?view=week', referrals: '/referrals' }

/** The figures of one place, the most pressing first; those of modules after the core's. */
export function digestLines({ counts, figures, places }: Counted, slug: string): DigestLine[] {
  return [
    ...digestKinds.flatMap((kind) => (counts[kind] ? [{ kind, label: digestKindTitles[kind], count: counts[kind], href: `/${slug}${pages[kind] ?? ''}`, lies: liesSaid(places.find((one) => one.kind === kind)?.lies) }] : [])),
    ...figures.map(({ kind, title, count, plugin, page }) => ({ kind, label: title, count, href: linkTo(slug, { plugin, path: page }) }))
  ]
}

/** So many units are named; the rest is summed up. */
const named = 6

/** `增城区 12、荔湾区 8、本级 2`, the largest first. */
export function liesSaid(lies: Counted['places'][number]['lies'] = []): Said | undefined {
  if (lies.length === 0) return undefined
  const [first, rest] = [lies.slice(0, named), lies.slice(named)]
  const more = rest.reduce((sum, { count }) => sum + count, 0)
  const parts = first.map(({ name, count }) => (name ? say(`${name} ${count}`, `${name} ${count}`) : say(`本级或地点不明 ${count}`, `at this bureau or place unknown ${count}`)))
  return listed([...parts, ...(rest.length > 0 ? [say(`其余 ${rest.length} 处 ${more}`, `${rest.length} others ${more}`)] : [])])
}

/** In one breath: `逾期任务 2，今天到期的任务 4`. */
export function digestSaid(all: readonly Counted[]): Said {
  const lines = all.flatMap((counted) => digestLines(counted, ''))
  const kinds = [...digestKinds, ...new Set(all.flatMap(({ figures }) => figures.map(({ kind }) => kind)))]
  const sums = kinds.flatMap((kind) => {
    const same = lines.filter((line) => line.kind === kind)
    return same[0] ? [{ ...same[0].label, count: same.reduce((sum, { count }) => sum + count, 0) }] : []
  })
  return say(sums.map(({ zh, count }) => `${zh} ${count}`).join('，'), sums.map(({ en, count }, at) => `${at === 0 ? en : en.toLowerCase()}: ${count}`).join(', '))
}
