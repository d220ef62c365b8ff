import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 个案管理 (5.6). The case itself is core; this keeps what 5.6.d adds: dated re-assessments and what they show. */
export const manifest = defineManifest({
  id: 'case-management',
  title: say('个案管理', 'Case management'),
  permissions: {
    'effect.read': { title: say('查看成效评估', 'Read effect checks'), posts: ['worker', 'lead'] },
    'effect.write': { title: say('填写成效评估', 'Record effect checks'), posts: ['worker', 'lead'] },
    'effect.export': { title: say('导出成效统计', 'Export effect figures'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [{ title: say('个案成效', 'Effect of service'), page: '', permission: 'effect.read' }],
  caseTabs: [{ id: 'effect', title: say('成效', 'Effect'), permission: 'effect.read' }],
  homeCards: [{ id: 'reassessments-due', title: say('成效评估到期', 'Effect checks due'), permission: 'effect.read' }]
})
