import { choice, longText, number, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { stepForm, type FlowStep } from './step.ts'

/** 7.2.1.a: 不超过 5 个（含）. */
export const mostRepresentatives = 5
/** Nobody comes as none, and nobody as a hundred thousand. */
export const mostPresent = 99_999

const closed = { seal: 'confidential' } as const
const identity = { seal: 'identity' } as const

/** 7.2.1: from the first calm word to the police, in the order of the standard. */
export const collectiveSteps: readonly FlowStep[] = [
  {
    id: 'collective/representative', clause: '7.2.1.a', need: 'always', most: mostRepresentatives,
    title: say('推选代表', 'Representatives'),
    asks: say('安抚情绪，引导其选出不超过 5 个（含）信访人作为代表', 'Calm the people and have them choose five representatives at most'),
    form: stepForm('collective.representative', say('代表', 'Representative'), {
      name: text({ ...identity, clause: '7.2.1.a', label: say('姓名', 'Name'), max: 40 }),
      contact: text({ ...identity, label: say('联系方式', 'Contact'), max: 60, keyboard: 'tel' }),
      mandate: choice({ label: say('推选方式', 'Mandate'), options: [option('signed', say('书面签名推选', 'Signed')), option('verbal', say('口头推选', 'Verbal'))] })
    })
  },
  {
    id: 'collective/headcount', clause: '7.2.1.b', need: 'always',
    title: say('现场人数', 'Headcount'),
    asks: say('掌握涉及的人数；达到本辖区人数线的，立即上报', 'Count the people; from the threshold of the place on, report at once'),
    form: stepForm('collective.headcount', say('现场人数', 'Headcount'), {
      headcount: number({ clause: '7.2.1.b', label: say('人数', 'People present'), min: 1, max: mostPresent, unit: say('人', 'people') })
    })
  },
  {
    id: 'collective/claims', clause: '7.2.1.b', need: 'always',
    title: say('固化诉求', 'Claim sheet'),
    asks: say('协助固化诉求，掌握问题属地和性质', 'Fix the claims; know where they belong and of what kind they are'),
    form: stepForm('collective.claims', say('诉求清单', 'Claim sheet'), {
      place: text({ clause: '7.2.1.b', label: say('问题属地', 'Place the problem belongs to') }),
      nature: text({ clause: '7.2.1.b', label: say('问题性质', 'Nature of the problem'), hint: say('例如：欠薪、征地、物业', 'Wages, land, housing management …') }),
      claims: longText({ ...closed, clause: '7.2.1.b', label: say('诉求', 'Claims'), max: 8_000 })
    })
  },
  {
    id: 'collective/report', clause: '7.2.1.b', need: 'if-needed',
    title: say('紧急上报', 'Urgent report'),
    asks: say('大规模集体访按应急处理的有关规定及时向上级报告', 'Of a large gathering the level above is told without delay'),
    form: stepForm('collective.report', say('紧急上报', 'Urgent report'), {
      text: longText({ ...closed, label: say('情况', 'What happened'), max: 2_000, lines: 3 })
    })
  },
  {
    id: 'collective/notice', clause: '7.2.1.c', need: 'always',
    title: say('通知属地和职能部门', 'Notice to the organs'),
    asks: say('协助通知信访事项属地及相关职能部门前来参加接访', 'Call the organs of the place and in charge to take part'),
    form: stepForm('collective.notice', say('通知', 'Notice'), {
      organ: text({ clause: '7.2.1.c', label: say('机关、单位', 'Organ') }),
      whom: optional(text({ ...identity, label: say('接通知人', 'Who took the call'), max: 60 }))
    })
  },
  {
    id: 'collective/arrival', clause: '7.2.1.c', need: 'if-needed', about: 'collective/notice',
    title: say('到场', 'Arrival'),
    asks: say('记录到场时间，自动计算到场用时', 'When they arrived; the minutes are worked out'),
    form: stepForm('collective.arrival', say('到场', 'Arrival'), {
      who: optional(text({ ...identity, label: say('到场人员', 'Who came'), max: 200 }))
    })
  },
  {
    id: 'collective/meeting', clause: '7.2.1.d', need: 'always', waitsFor: ['collective/notice'],
    title: say('会商会议', 'Consultation of the organs'),
    asks: say('协助有关部门召开会商会议，提出处理意见', 'Help the organs to meet and to say how the matter is handled'),
    form: stepForm('collective.meeting', say('会商会议', 'Consultation of the organs'), {
      organs: text({ clause: '7.2.1.d', label: say('参加单位', 'Organs present'), max: 400 }),
      opinion: longText({ ...closed, clause: '7.2.1.d', label: say('处理意见', 'Opinion'), max: 8_000 })
    })
  },
  {
    id: 'collective/informed', clause: '7.2.1.e', need: 'always', waitsFor: ['collective/representative'],
    title: say('告知代表流程', 'Representatives informed'),
    asks: say('告知代表处理流程，请其配合并有序离开，等候处理结果', 'Tell them how it goes on; ask them to leave in order'),
    form: stepForm('collective.informed', say('告知代表', 'Representatives informed'), {
      whom: text({ ...identity, clause: '7.2.1.e', label: say('告知对象', 'Who was told'), max: 200 }),
      told: longText({ ...closed, clause: '7.2.1.e', label: say('告知内容', 'What was told'), max: 4_000 })
    })
  },
  {
    id: 'collective/dissuasion', clause: '7.2.1.f', need: 'if-needed',
    title: say('滞留劝告', 'Dissuasion'),
    asks: say('信访人滞留的，先行劝告', 'Whoever stays is first asked to leave'),
    form: stepForm('collective.dissuasion', say('滞留劝告', 'Dissuasion'), {
      dissuader: text({ ...identity, clause: '7.2.1.f', label: say('劝告人', 'Who asked them'), max: 60 }),
      left: choice({ label: say('劝告后', 'Afterwards'), options: [option('left', say('已离开', 'They left')), option('some', say('部分离开', 'Some left')), option('stayed', say('仍不离开', 'They stayed'))] }),
      text: longText({ ...closed, label: say('经过', 'Account'), max: 4_000, lines: 3 })
    })
  },
  {
    id: 'collective/police', clause: '7.2.1.f', need: 'if-needed', waitsFor: ['collective/dissuasion'],
    title: say('通报公安', 'Police notice'),
    asks: say('对仍不肯离开者，协助通报属地公安部门介入', 'Of whoever still stays the police of the place are told'),
    form: stepForm('collective.police', say('通报公安', 'Police notice'), {
      organ: text({ clause: '7.2.1.f', label: say('公安机关', 'Police station') }),
      officer: text({ ...identity, clause: '7.2.1.f', label: say('接报民警或编号', 'Officer or number'), max: 100 }),
      reason: optional(longText({ ...closed, label: say('未先劝告的原因', 'Why nobody asked them to leave first'), hint: say('7.2.1.f：先行劝告；没有劝告记录时必须说明', '7.2.1.f: dissuasion comes first; say why there was none'), max: 2_000, lines: 2 }))
    })
  }
]
