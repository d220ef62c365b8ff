import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 危机干预 (5.8). Alarm, level and report task are core; this keeps the plan that is followed, and the work with the person. */
export const manifest = defineManifest({
  id: 'crisis-intervention',
  title: say('危机干预', 'Crisis intervention'),
  permissions: {
    'crisis.read': { title: say('查看危机干预', 'Read crisis work'), posts: ['worker', 'lead'] },
    'crisis.write': { title: say('处置危机事件、记录危机支持', 'Handle crises and record support'), posts: ['worker', 'lead'] },
    'plan.write': { title: say('维护应急预案和联动名册', 'Keep the contingency plans and the roster'), posts: ['lead'] },
    'timeline.export': { title: say('导出危机事件时间线', 'Export timelines of crises'), posts: ['lead'] },
    'figures.export': { title: say('导出危机处置统计', 'Export figures of crises'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [{ title: say('危机干预', 'Crisis intervention'), page: '', permission: 'crisis.read' }],
  caseTabs: [{ id: 'crisis', title: say('危机', 'Crisis'), permission: 'crisis.read' }]
})
