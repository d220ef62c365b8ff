import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 行为矫正 (5.9, 6.3.4). Whatever it keeps is about what was done on one occasion, never about what somebody is. */
export const manifest = defineManifest({
  id: 'behaviour-correction',
  title: say('行为矫正', 'Behaviour correction'),
  permissions: {
    'behaviour.read': { title: say('查看行为矫正记录', 'Read behaviour records'), posts: ['worker', 'lead'] },
    'behaviour.write': { title: say('填写行为矫正记录', 'Write behaviour records'), posts: ['worker', 'lead'] },
    'evidence.read': { title: say('查看固化的证据', 'Read locked evidence'), posts: ['worker', 'lead'] },
    'evidence.write': { title: say('固化和移交证据', 'Lock and hand over evidence'), posts: ['worker', 'lead'] },
    'levels.write': { title: say('设定行为等级', 'Set the levels of behaviour'), posts: ['bureau-admin'] },
    'behaviour.export': { title: say('导出行为矫正统计', 'Export behaviour figures'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [
    { title: say('行为矫正', 'Behaviour correction'), page: '', permission: 'behaviour.read' },
    { title: say('行为等级设定', 'Levels of behaviour'), page: 'levels', permission: 'levels.write' }
  ],
  caseTabs: [
    { id: 'behaviour', title: say('行为矫正', 'Behaviour'), permission: 'behaviour.read' },
    { id: 'evidence', title: say('证据', 'Evidence'), permission: 'evidence.read' }
  ]
})
