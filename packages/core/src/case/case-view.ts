import { say, type Said } from '@xinshe/words'

/**
 * Whose cases a list shows: `mine` of the own post, `shared` lent or shared to this person, `team` of the own
 * contracts, `tenant` every case of the place and the places below (for the bureau: registry only).
 */
export const caseViews = ['mine', 'shared', 'team', 'tenant'] as const
export type CaseView = (typeof caseViews)[number]

export const caseViewTitles: Readonly<Record<CaseView, Said>> = {
  mine: say('我负责的', 'Mine'),
  shared: say('共享给我的', 'Shared with me'),
  team: say('本项目', 'My project'),
  tenant: say('本辖区', 'This bureau')
}
