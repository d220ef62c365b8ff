import { defineManifest } from '@xinshe/plugin-kit/manifest'
import { say } from '@xinshe/words'

/** 宣传教育 (5.5): the guides a place keeps, what petitioners asked about policy and were given (6.3.1.d), and what is told to the public. */
export const manifest = defineManifest({
  id: 'education',
  title: say('宣传教育', 'Education'),
  permissions: {
    'guide.read': { title: say('查看政策指南', 'Read policy guides'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'guide.write': { title: say('维护政策指南', 'Keep policy guides'), posts: ['lead', 'bureau-officer'] },
    'consultation.read': { title: say('查看政策咨询', 'Read policy consultations'), posts: ['worker', 'lead'] },
    'consultation.write': { title: say('记录政策咨询、发放指南', 'Record consultations and give guides'), posts: ['worker', 'lead'] },
    'activity.read': { title: say('查看宣传活动', 'Read activities of public education'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'activity.write': { title: say('登记宣传活动', 'Record activities of public education'), posts: ['worker', 'lead'] },
    'activity.approve': { title: say('安排每月宣传', 'Plan what is told every month'), posts: ['lead'] },
    'activity.export': { title: say('导出宣传活动报告', 'Export the report of public education'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'missed.read': { title: say('查看错过的每月宣传', 'See monthly items that were missed'), posts: ['lead', 'bureau-officer', 'bureau-admin'] }
  },
  menu: [
    { title: say('政策指南', 'Policy guides'), page: '', permission: 'guide.read' },
    { title: say('宣传活动', 'Public education'), page: 'activities', permission: 'activity.read' }
  ],
  caseTabs: [{ id: 'consultation', title: say('政策咨询', 'Policy'), permission: 'consultation.read' }],
  homeCards: [{ id: 'missed', title: say('错过的每月宣传', 'Monthly education missed'), permission: 'missed.read' }]
})
