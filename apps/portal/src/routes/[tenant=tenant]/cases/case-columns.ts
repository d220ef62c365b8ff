import type { DataColumn } from '@xinshe/ui'
import { say, shortDate, today, type Language } from '@xinshe/words'
import type { Snippet } from 'svelte'
import type { CaseLine } from '#lib/cases/case-line.ts'

interface Look {
  number: Snippet<[CaseLine]>
  stage: Snippet<[CaseLine]>
  language: Language
  /** Above the town a list spans several places and names nobody. */
  isRegistry: boolean
}

/** The columns of the list of cases, as this desk may see them. */
export function caseColumns({ number, stage, language, isRegistry }: Look): DataColumn<CaseLine>[] {
  const day = (at: string) => shortDate(at, language, today(new Date()))
  const place: DataColumn<CaseLine> = { key: 'place', title: say('辖区', 'Place'), text: ({ tenantName }) => tenantName, width: '11rem' }
  const matter: DataColumn<CaseLine> = { key: 'matter', title: say('信访事项', 'Matter'), text: ({ matterTitle }) => matterTitle }
  return [
    { key: 'number', title: say('个案', 'Case'), cell: number, width: '11rem' },
    isRegistry ? place : matter,
    { key: 'stage', title: say('阶段', 'Stage'), cell: stage, width: '9rem', firm: true },
    { key: 'worker', title: say('负责社工', 'Worker'), text: ({ workerName }) => workerName, width: '7rem', spare: true },
    { key: 'opened', title: say('开案', 'Opened'), text: ({ openedAt }) => day(openedAt), width: '8.5rem', firm: true, spare: true },
    { key: 'moved', title: say('最近变动', 'Last change'), text: ({ movedAt }) => day(movedAt), width: '8.5rem', firm: true }
  ]
}
