import { say, type Said } from '@xinshe/words'

/** The nine services of clause 5, by the id a contract lists them under: it may list one that is not installed here. */
export const serviceModules: Readonly<Record<string, Said>> = {
  'source-prevention': say('源头防范', 'Prevention at the source'),
  reception: say('接访探访', 'Reception and visits'),
  'policy-advocacy': say('政策倡导', 'Policy advocacy'),
  coordination: say('信访协调', 'Coordination'),
  education: say('宣传教育', 'Education'),
  'case-management': say('个案管理', 'Case management'),
  'psychological-support': say('心理调适', 'Psychological support'),
  'crisis-intervention': say('危机干预', 'Crisis intervention'),
  'behaviour-correction': say('行为矫正', 'Behaviour correction')
}
