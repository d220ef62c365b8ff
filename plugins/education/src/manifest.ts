import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 宣传教育 (5.5): the guides a place keeps, and what petitioners asked about policy and were given (6.3.1.d). */
export const manifest = defineManifest({
  id: 'education',
  title: say('宣传教育', 'Education'),
  permissions: {
    'guide.read': { title: say('查看政策指南', 'Read policy guides'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'guide.write': { title: say('维护政策指南', 'Keep policy guides'), posts: ['lead', 'bureau-officer'] },
    'consultation.read': { title: say('查看政策咨询', 'Read policy consultations'), posts: ['worker', 'lead'] },
    'consultation.write': { title: say('记录政策咨询、发放指南', 'Record consultations and give guides'), posts: ['worker', 'lead'] }
  },
  menu: [{ title: say('政策指南', 'Policy guides'), page: '', permission: 'guide.read' }],
  caseTabs: [{ id: 'consultation', title: say('政策咨询', 'Policy'), permission: 'consultation.read' }]
})
