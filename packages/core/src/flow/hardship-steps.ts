import { choice, longText, number, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { assistanceTypes, assistanceTypeTitles } from './assistance-type.ts'
import { stepForm, type FlowStep } from './step.ts'

const closed = { seal: 'confidential' } as const

/** 7.2.3. */
export const hardshipSteps: readonly FlowStep[] = [
  {
    id: 'hardship/visit', clause: '7.2.3.a', need: 'always',
    title: say('生活、工作环境调研', 'Survey of home and workplace'),
    asks: say('入户探访、谈心，深入生活环境和工作环境调研', 'Visit and talk; see where they live and where they work'),
    form: stepForm('hardship.visit', say('生活、工作环境调研', 'Survey of home and workplace'), {
      home: text({ ...closed, clause: '7.2.3.a', label: say('生活地点', 'Home') }),
      homeFindings: longText({ ...closed, clause: '7.2.3.a', label: say('生活环境所见', 'Findings at home'), max: 4_000, lines: 3 }),
      workplace: text({ ...closed, clause: '7.2.3.a', label: say('工作地点', 'Workplace'), hint: say('没有工作的写“无业”', 'Write so where there is no work') }),
      workFindings: longText({ ...closed, clause: '7.2.3.a', label: say('工作环境所见', 'Findings at work'), max: 4_000, lines: 3 })
    })
  },
  {
    id: 'hardship/organ', clause: '7.2.3.b', need: 'always', due: 'organHours',
    title: say('对接职能部门和属地', 'Contact with the organs'),
    asks: say('在规定时限内对接相关职能部门和属地单位', 'The organs in charge are contacted within the time set for it'),
    form: stepForm('hardship.organ', say('对接职能部门和属地', 'Contact with the organs'), {
      organ: text({ clause: '7.2.3.b', label: say('机关、单位', 'Organ') }),
      text: longText({ ...closed, clause: '7.2.3.b', label: say('对接内容', 'What was discussed'), max: 4_000, lines: 3 })
    })
  },
  {
    id: 'hardship/meeting', clause: '7.2.3.c', need: 'if-needed', waitsFor: ['hardship/organ'],
    title: say('协调会', 'Coordination meeting'),
    asks: say('按信访部门要求协助组织召开协调会', 'Organised where the bureau asks for it'),
    form: stepForm('hardship.meeting', say('协调会', 'Coordination meeting'), {
      requestedBy: text({ clause: '7.2.3.c', label: say('要求召开的信访部门', 'Bureau that asked for it') }),
      organs: text({ clause: '7.2.3.c', label: say('参加单位', 'Organs present'), max: 400 }),
      outcome: longText({ ...closed, clause: '7.2.3.c', label: say('会议结果', 'Outcome'), max: 8_000, lines: 3 })
    })
  },
  {
    id: 'hardship/application', clause: '6.3.1.c', need: 'always', waitsFor: ['hardship/visit'],
    title: say('救助申请', 'Applications for assistance'),
    asks: say('协助申请低保、临时救助、医疗援助等', 'Help to apply for what there is'),
    form: stepForm('hardship.application', say('救助申请', 'Application'), {
      type: choice({
        clause: '6.3.1.c', label: say('类型', 'Type'),
        options: assistanceTypes.map((type) => option(type, assistanceTypeTitles[type], type === 'other' ? { other: 'typeOther' } : {}))
      }),
      typeOther: optional(text({ label: say('请注明', 'Please specify'), max: 60 })),
      organ: text({ clause: '6.3.1.c', label: say('受理机关', 'Organ') })
    })
  },
  {
    id: 'hardship/application-result', clause: '6.3.1.c', need: 'if-needed', about: 'hardship/application', most: 1,
    title: say('申请结果', 'Result of the application'),
    asks: say('记录批准与否和金额', 'Granted or not, and how much'),
    form: stepForm('hardship.application-result', say('申请结果', 'Result of the application'), {
      result: choice({ clause: '6.3.1.c', label: say('结果', 'Result'), options: [option('granted', say('批准', 'Granted')), option('refused', say('未批准', 'Refused')), option('withdrawn', say('撤回', 'Withdrawn'))] }),
      amount: optional(number({ clause: '6.3.1.c', label: say('金额', 'Amount'), min: 0, max: 10_000_000, whole: false, unit: say('元', 'yuan') }))
    })
  },
  {
    id: 'hardship/reply', clause: '7.2.3.d', need: 'always',
    title: say('回复信访人', 'Reply to the petitioner'),
    asks: say('将调处、沟通结果及时回复信访人', 'Tell the petitioner the outcome without delay'),
    kept: 'replies'
  },
  {
    id: 'hardship/resource', clause: '7.2.3.e', need: 'always',
    title: say('链接资源', 'Resources'),
    asks: say('链接政府、企事业单位、公益组织等资源', 'From government, enterprises and public-benefit organisations'),
    kept: 'resources'
  }
]
