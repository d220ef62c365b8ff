import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 源头防范 (5.1, 4.2): what is noticed before anybody petitions, and what is done about it. */
export const manifest = defineManifest({
  id: 'source-prevention',
  title: say('源头防范', 'Prevention at the source'),
  permissions: {
    'clue.read': { title: say('查看线索', 'Read clues'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'clue.write': { title: say('登记和处置线索', 'Record and handle clues'), posts: ['worker', 'lead'] },
    'clue.approve': { title: say('指派线索', 'Give clues to others'), posts: ['lead'] },
    'patrol.read': { title: say('查看走访', 'Read patrols'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'patrol.write': { title: say('记录走访', 'Record patrols'), posts: ['worker', 'lead'] },
    'patrol.approve': { title: say('安排走访', 'Plan patrols'), posts: ['lead'] },
    'activity.read': { title: say('查看社区活动', 'Read community activities'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'activity.write': { title: say('登记社区活动', 'Record community activities'), posts: ['worker', 'lead'] },
    'lineage.read': { title: say('查看个案的来源线索', 'Read the clue a case came from'), posts: ['worker', 'lead'] },
    'warning.read': { title: say('查看下级的预警线索', 'Read warnings of the places below'), posts: ['bureau-officer', 'bureau-admin'] },
    'clue.export': { title: say('导出源头防范统计', 'Export figures of prevention'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [
    { title: say('源头线索', 'Clues'), page: '', permission: 'clue.read' },
    { title: say('预警看板', 'Early-warning board'), page: 'board', permission: 'clue.read' },
    { title: say('社区走访', 'Patrols'), page: 'patrols', permission: 'patrol.read' },
    { title: say('社区活动', 'Activities'), page: 'activities', permission: 'activity.read' }
  ],
  caseTabs: [{ id: 'clue', title: say('来源线索', 'Clue'), permission: 'lineage.read' }],
  homeCards: [
    { id: 'overdue', title: say('源头防范逾期', 'Prevention overdue'), permission: 'clue.read' },
    { id: 'warnings', title: say('红色、橙色线索', 'Red and orange clues'), permission: 'warning.read' }
  ]
})
