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
    'lineage.read': { title: say('查看个案的来源线索', 'Read the clue a case came from'), posts: ['worker', 'lead'] },
    'clue.export': { title: say('导出源头防范统计', 'Export figures of prevention'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [{ title: say('线索', 'Clues'), page: '', permission: 'clue.read' }],
  caseTabs: [{ id: 'clue', title: say('来源线索', 'Clue'), permission: 'lineage.read' }],
  homeCards: [{ id: 'overdue', title: say('源头防范逾期', 'Prevention overdue'), permission: 'clue.read' }]
})
