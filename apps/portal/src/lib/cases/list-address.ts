import { riskLevels, stages, type RiskLevel, type Stage } from '@xinshe/core/case/case.ts'
import type { CaseView } from '@xinshe/core/case/case-view.ts'
import { divisionCode } from '@xinshe/core/place/division-code.ts'
import type { Post } from '@xinshe/core/post.ts'
import type { TableLook } from '@xinshe/ui/table-look.ts'
import { partsOfLook, readLook, searchWith } from '#lib/lists/look-address.ts'
import { partsOfSize, readSize, type PageSize } from '#lib/lists/page-size.ts'

/** 6.3.3.b: a level, or not rated. */
export const riskFilters = [...riskLevels, 'none'] as const
export type RiskFilter = RiskLevel | 'none'
export const sorts = ['opened', 'risk'] as const

/** A list as it stands in the address: whoever is sent the link sees the same list, within their own rights. */
export interface ListAddress extends TableLook {
  readonly view: CaseView
  readonly stages: readonly Stage[]
  readonly risks: readonly RiskFilter[]
  readonly sort: (typeof sorts)[number]
  /** 7.1.1.c–d: the division the petitioner lives in, and the one the problem lies in; empty: any. */
  readonly residence: string
  readonly occurrence: string
  readonly size: PageSize
}

/** The views that mean something to a post, the usual one first. Who holds no cases has none of their own. */
export function viewsOf(post: Post): readonly [CaseView, ...CaseView[]] {
  if (post === 'worker') return ['mine', 'shared', 'team']
  if (post === 'lead') return ['team', 'mine', 'shared']
  return ['tenant']
}

/** Reads a list from the address; what is not understood counts as the default. What is searched for never stands there. */
export function readListAddress(search: URLSearchParams, post: Post): ListAddress {
  const offered = viewsOf(post)
  const view = search.get('view')
  const wanted = (search.get('stages') ?? '').split(',')
  const wantedRisks = (search.get('risks') ?? '').split(',')
  return {
    view: offered.find((one) => one === view) ?? offered[0],
    stages: stages.filter((stage) => wanted.includes(stage)),
    risks: riskFilters.filter((risk) => wantedRisks.includes(risk)),
    sort: sorts.find((one) => one === search.get('sort')) ?? 'opened',
    residence: divisionIn(search, 'residence'),
    occurrence: divisionIn(search, 'occurrence'),
    ...readLook(search),
    size: readSize(search)
  }
}

/** A list as parts of its address, empty where they are the default anyway. */
export function listParts({ view, stages, risks, sort, residence, occurrence, size, ...look }: ListAddress, post: Post): Record<string, string> {
  return {
    view: view === viewsOf(post)[0] ? '' : view,
    stages: stages.join(','),
    risks: risks.join(','),
    sort: sort === 'opened' ? '' : sort,
    residence,
    occurrence,
    ...partsOfSize(size),
    ...partsOfLook(look)
  }
}

/** The address of a list; the usual one has a bare address. */
export function listSearch(list: ListAddress, post: Post): string {
  return searchWith(new URLSearchParams(), listParts(list, post))
}

/** The places of a list as the server asks for them. */
export function placesOf({ residence, occurrence }: Pick<ListAddress, 'residence' | 'occurrence'>) {
  const chosen = [
    { kind: 'residence', code: residence },
    { kind: 'occurrence', code: occurrence }
  ] as const
  return chosen.filter(({ code }) => code !== '')
}

function divisionIn(search: URLSearchParams, name: string): string {
  const code = divisionCode.safeParse(search.get(name))
  return code.success ? code.data : ''
}
