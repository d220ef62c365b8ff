import { say, type Said } from '@xinshe/words'

/** The six methods of 6.1: three direct ones, three indirect ones, in the standard's order. */
export const serviceMethods = ['casework', 'group', 'community', 'supervision', 'administration', 'research'] as const
export type ServiceMethod = (typeof serviceMethods)[number]

export const serviceMethodTitles: Readonly<Record<ServiceMethod, Said>> = {
  casework: say('个案工作', 'Casework'),
  group: say('小组工作', 'Group work'),
  community: say('社区工作', 'Community work'),
  supervision: say('社会工作督导', 'Supervision'),
  administration: say('社会工作行政', 'Administration'),
  research: say('社会工作研究', 'Research')
}

/** What is done without a case of one's own at hand: all but casework. */
export const otherMethods = ['group', 'community', 'supervision', 'administration', 'research'] as const satisfies readonly ServiceMethod[]

/** The four techniques of 3.8. */
export const techniques = ['resources', 'rational-therapy', 'crisis', 'relations'] as const
export type Technique = (typeof techniques)[number]

export const techniqueTitles: Readonly<Record<Technique, Said>> = {
  resources: say('资源链接', 'Linking resources'),
  'rational-therapy': say('理性治疗', 'Rational therapy'),
  crisis: say('危机介入', 'Crisis intervention'),
  relations: say('关系重建', 'Rebuilding relations')
}
