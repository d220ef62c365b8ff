import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 心理调适 (5.7): counselling of a case, how grave its state of mind is, and the work list of those it is to be offered to. */
export const manifest = defineManifest({
  id: 'psychological-support',
  title: say('心理调适', 'Psychological support'),
  permissions: {
    'support.read': { title: say('查看心理调适记录', 'Read psychological support'), posts: ['worker', 'lead'] },
    'support.write': { title: say('记录心理辅导、评估和支持意向', 'Record counselling, appraisals and offers of support'), posts: ['worker', 'lead'] }
  },
  menu: [{ title: say('心理支持名单', 'Support to offer'), page: '', permission: 'support.read' }],
  caseTabs: [{ id: 'support', title: say('心理', 'Support'), permission: 'support.read' }]
})
