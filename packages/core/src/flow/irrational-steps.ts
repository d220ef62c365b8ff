import { choice, choices, date, longText, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { riskLevels, riskTitles } from '../case/case.ts'
import { stepForm, type FlowStep } from './step.ts'

const closed = { seal: 'confidential' } as const
const levels = riskLevels.map((level) => option(level, riskTitles[level]))

/** 7.2.2. The level is this step's own answer; 7.2.2.f 自身安全 is the worker's check-in and stands at the visit. */
export const irrationalSteps: readonly FlowStep[] = [
  {
    id: 'irrational/level', clause: '7.2.2.a', need: 'always', dueHours: 24,
    title: say('划分服务风险等级', 'Risk level of the service'),
    asks: say('标注后 24 小时内划分', 'Within 24 hours of the mark'),
    form: stepForm('irrational.level', say('服务风险等级', 'Risk level of the service'), {
      level: choice({ clause: '7.2.2.a', label: say('等级', 'Level'), options: levels }),
      basis: longText({ ...closed, clause: '7.2.2.a', label: say('依据', 'Basis'), max: 4_000, lines: 3 })
    })
  },
  {
    id: 'irrational/plan', clause: '7.2.2.b', need: 'always', waitsFor: ['irrational/level'], dueHours: 72,
    title: say('预警应急方案', 'Contingency plan'),
    asks: say('制定预警应急方案，并定下复核日期', 'A plan for the worst, and the day it is looked at again'),
    form: stepForm('irrational.plan', say('预警应急方案', 'Contingency plan'), {
      signs: longText({ ...closed, clause: '7.2.2.b', label: say('预警信号', 'Warning signs'), max: 4_000, lines: 2 }),
      acts: longText({ ...closed, clause: '7.2.2.b', label: say('应对措施和分工', 'What is done, and by whom'), max: 8_000, lines: 3 }),
      reviewOn: date({ clause: '7.2.2.b', label: say('复核日期', 'Looked at again on') })
    })
  },
  {
    id: 'irrational/life-risk', clause: '7.2.2.c', need: 'always', dueHours: 24,
    title: say('研判生命风险', 'Risk to life'),
    asks: say('研判对自身和他人的生命风险；红色须由两人研判', 'Whether a life is at risk, their own or another; red is judged by two people'),
    form: stepForm('irrational.life-risk', say('生命风险研判', 'Risk to life'), {
      whose: choices({ clause: '7.2.2.c', label: say('对谁有生命风险', 'Whose life'), options: [option('self', say('本人', 'Their own')), option('other', say('他人', "Another's")), option('nobody', say('目前未见', 'Nobody as far as seen'), { alone: true })] }),
      level: choice({ clause: '7.2.2.c', label: say('等级', 'Level'), options: levels }),
      basis: longText({ ...closed, clause: '7.2.2.c', label: say('依据的事实', 'Evidence'), max: 4_000, lines: 3 })
    }),
    isDone: (lines, all) => lines.length > 0 && lines.every(({ id, answers }) => answers['level'] !== 'red' || all.some(({ step, about }) => step === 'irrational/second-judgement' && about === id))
  },
  {
    id: 'irrational/second-judgement', clause: '7.2.2.c', need: 'if-needed', about: 'irrational/life-risk', most: 1,
    title: say('第二人研判', 'Second judgement'),
    asks: say('红色研判由另一人以自己的账号确认', 'A red judgement is confirmed by another person, signed in as themselves'),
    form: stepForm('irrational.second-judgement', say('第二人研判', 'Second judgement'), {
      opinion: longText({ ...closed, clause: '7.2.2.c', label: say('研判意见', 'Opinion'), max: 4_000, lines: 3 })
    })
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
