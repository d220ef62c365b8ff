import { choice, computed, date, flag, longText, onlyWhen, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** 接案记录, A.01–A.08. */
export const intakeRecord = {
  informed: flag({
    clause: '7.1.1.a',
    label: say('已告知信访人社工的角色与保密原则', "The worker's role and confidentiality have been explained"),
    printed: false
  }),
  firstContactOn: date({
    clause: 'A.01',
    label: say('初次接触日期', 'Date of first contact'),
    notAfter: 'today',
    initial: 'today'
  }),
  worker: computed({ clause: 'A.02', label: say('负责社工', 'Responsible worker'), gives: 'text' }),
  source: optional(
    choice({
      clause: 'A.03',
      label: say('个案来源', 'Source of the case'),
      options: [
        option('self', say('案主主动咨询', 'Client asked for help'), { printedAs: '案主主动咨询/' }),
        option('visit', say('社工探访/接访', 'Home visit or reception'), {
          printedAs: '社工探访/接访（请注明）：',
          other: 'sourceNote'
        }),
        option('referred', say('转介人/单位', 'Referred by a person or unit'), {
          printedAs: '转介人/单位（请注明）：',
          other: 'sourceNote'
        })
      ]
    })
  ),
  sourceNote: optional(text({ clause: 'A.03', label: say('请注明', 'Please specify'), seal: 'confidential' })),
  demand: longText({
    clause: 'A.04',
    label: say('信访诉求及要求', 'Petition and demands'),
    seal: 'confidential',
    lines: 6
  }),
  visitKind: optional(
    choice({
      clause: 'A.05',
      label: say('初访/重访', 'First or repeat visit'),
      options: [
        option('first', say('初访对象', 'First visit'), { printedAs: '初访' }),
        option('repeat', say('重访对象', 'Repeat visit'), { printedAs: '重访' })
      ]
    })
  ),
  experience: optional(
    longText({
      clause: 'A.05',
      label: say('信访经历', 'Petition history'),
      hint: say(
        '初访对象还是重访对象？求助经历、何时曾到哪些部门反映过问题？',
        'First or repeat visit? Which departments were approached, when, and for what help?'
      ),
      seal: 'confidential'
    })
  ),
  emotion: optional(longText({ clause: 'A.06', label: say('情绪表现', 'Emotions'), seal: 'confidential', lines: 2 })),
  behaviour: optional(
    longText({ clause: 'A.06', label: say('行为表现', 'Behaviour'), seal: 'confidential', lines: 2 })
  ),
  speech: optional(
    longText({ clause: 'A.06', label: say('语言及思维表现', 'Speech and thinking'), seal: 'confidential', lines: 2 })
  ),
  referrer: onlyWhen(
    'source',
    ['referred'],
    optional(text({ clause: 'A.07', label: say('转介单位', 'Referring unit'), seal: 'confidential' }))
  ),
  referrerContact: onlyWhen(
    'source',
    ['referred'],
    optional(text({ clause: 'A.08', label: say('联系人及联系方式', 'Contact person and details'), seal: 'identity' }))
  )
} as const
