import { choice, longText, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { stepForm, type FlowStep } from './step.ts'

const closed = { seal: 'confidential' } as const

/** 7.2.2. Level, plan and judgement are those of the case's rating; 7.2.2.f 自身安全 is the worker's check-in and stands at the visit. */
export const irrationalSteps: readonly FlowStep[] = [
  {
    id: 'irrational/level', clause: '7.2.2.a', need: 'always', rated: 'level',
    title: say('划分服务风险等级', 'Risk level of the service'),
    asks: say('标注后在规定时限内评定个案的风险等级', 'The case is rated within the time set for it')
  },
  {
    id: 'irrational/plan', clause: '7.2.2.b', need: 'always', rated: 'plan', waitsFor: ['irrational/level'],
    title: say('预警应急方案', 'Contingency plan'),
    asks: say('橙色以上须在评定中写明预警应急方案', 'From orange up the rating holds a plan for the worst case')
  },
  {
    id: 'irrational/life-risk', clause: '7.2.2.c', need: 'always', rated: 'life-risk',
    title: say('研判生命风险', 'Risk to life'),
    asks: say('在评定中研判对本人和他人的生命风险；红色须由第二人确认', 'The rating says whose life is at risk; red is confirmed by a second person')
  },
  {
    id: 'irrational/report', clause: '7.2.2.d', need: 'always',
    title: say('上报风险性事件', 'Report of the event'),
    asks: say('及时上报镇街、区、市信访部门，每一级的签收时间都在此显示', 'Told to town, district and city; the receipt of each is shown here'),
    form: stepForm('irrational.report', say('上报风险性事件', 'Report of the event'), {
      kind: choice({
        clause: '7.2.2.d', label: say('事件', 'Event'),
        options: [option('self-harm', say('自伤、自残、轻生', 'Self-harm or suicide')), option('violence', say('伤人、暴力', 'Harm to others, violence')), option('mass-incident', say('群体性事件', 'Mass incident')), option('mental-illness', say('精神疾病急性发作', 'Acute mental illness')), option('other', say('其他紧急情况', 'Another emergency'))]
      }),
      text: longText({ ...closed, clause: '7.2.2.d', label: say('情况', 'What happened'), max: 2_000, lines: 3 })
    })
  },
  {
    id: 'irrational/on-site', clause: '7.2.2.e', need: 'always',
    title: say('现场宣传疏导', 'Guidance on site'),
    asks: say('协助做好现场宣传疏导，记录发放的材料', 'What was explained on site, and what was handed out'),
    form: stepForm('irrational.on-site', say('现场宣传疏导', 'Guidance on site'), {
      text: longText({ ...closed, clause: '7.2.2.e', label: say('经过', 'Account'), max: 4_000, lines: 3 }),
      materials: optional(text({ clause: '7.2.2.e', label: say('发放的材料', 'Material handed out'), max: 400 }))
    })
  }
]
