import { choice, choices, computed, date, flag, longText, month, onlyWhen, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { ageOn } from '../petitioner/age.ts'
import { genders, genderTitles } from '../petitioner/petitioner.ts'

const specify = say('请注明', 'Please specify')

/** 接案记录, A.01–A.08. */
export const intakeRecord = {
  informed: flag({
    clause: '7.1.1.a',
    label: say('已告知信访人社工的角色与保密原则', "The worker's role and confidentiality have been explained"),
    printed: false
  }),
  firstContactOn: date({ clause: 'A.01', label: say('初次接触日期', 'Date of first contact'), notAfter: 'today', initial: 'today' }),
  worker: computed({ clause: 'A.02', label: say('负责社工', 'Responsible worker'), gives: 'text' }),
  source: optional(
    choice({
      clause: 'A.03',
      label: say('个案来源', 'Source of the case'),
      options: [
        option('self', say('案主主动咨询', 'Client asked for help'), { printedAs: '案主主动咨询/' }),
        option('visit', say('社工探访/接访', 'Home visit or reception'), { printedAs: '社工探访/接访（请注明）：', other: 'sourceNote' }),
        option('referred', say('转介人/单位', 'Referred by a person or unit'), { printedAs: '转介人/单位（请注明）：', other: 'sourceNote' })
      ]
    })
  ),
  sourceNote: optional(text({ clause: 'A.03', label: specify, seal: 'confidential' })),
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
  behaviour: optional(longText({ clause: 'A.06', label: say('行为表现', 'Behaviour'), seal: 'confidential', lines: 2 })),
  speech: optional(longText({ clause: 'A.06', label: say('语言及思维表现', 'Speech and thinking'), seal: 'confidential', lines: 2 })),
  referrer: onlyWhen('source', ['referred'], optional(text({ clause: 'A.07', label: say('转介单位', 'Referring unit'), seal: 'confidential' }))),
  referrerContact: onlyWhen(
    'source',
    ['referred'],
    optional(text({ clause: 'A.08', label: say('联系人及联系方式', 'Contact person and details'), seal: 'identity' }))
  )
} as const

/** 案主基本情况, A.09–A.22. */
export const intakeClient = {
  name: text({ clause: 'A.09', label: say('案主姓名', 'Name of client'), max: 120, seal: 'identity' }),
  gender: optional(
    choice({
      clause: 'A.10',
      label: say('性别', 'Gender'),
      options: genders.map((gender) => option(gender, genderTitles[gender]))
    })
  ),
  phone: optional(text({ clause: 'A.11', label: say('联系电话', 'Telephone'), max: 100, keyboard: 'tel', seal: 'identity' })),
  address: optional(text({ clause: 'A.12', label: say('联系地址', 'Address'), max: 300, seal: 'identity' })),
  bornOn: optional(
    month({
      clause: 'A.13',
      label: say('出生年月', 'Year and month of birth'),
      hint: say('不知道日可以只填年月', 'The day may be left out'),
      notAfter: 'today',
      seal: 'identity'
    })
  ),
  age: computed({
    clause: 'A.14',
    label: say('年龄', 'Age'),
    gives: 'number',
    from: ({ bornOn, firstContactOn }) => ageOn(bornOn, firstContactOn)
  }),
  occupation: optional(
    text({
      clause: 'A.15',
      label: say('职业', 'Occupation'),
      max: 60,
      suggestions: [
        say('务工', 'Migrant worker'),
        say('务农', 'Farmer'),
        say('个体经营', 'Self-employed'),
        say('企业职工', 'Employee'),
        say('机关事业单位人员', 'Public employee'),
        say('退休', 'Retired'),
        say('学生', 'Student'),
        say('无业', 'Out of work')
      ]
    })
  ),
  economy: optional(text({ clause: 'A.16', label: say('经济状况', 'Economic situation'), max: 300, seal: 'confidential' })),
  economyBand: optional(
    choice({
      clause: 'A.16',
      label: say('经济状况分档', 'Economic band'),
      printed: false,
      options: [
        option('hard', say('困难', 'In hardship')),
        option('tight', say('偏紧', 'Tight')),
        option('steady', say('一般', 'Average')),
        option('good', say('较好', 'Comfortable'))
      ]
    })
  ),
  languages: optional(
    choices({
      clause: 'A.17',
      label: say('语言', 'Language'),
      options: [
        option('mandarin', say('普通话', 'Mandarin')),
        option('cantonese', say('广东话', 'Cantonese')),
        option('hakka', say('客家话', 'Hakka')),
        option('other', say('其他', 'Other'), { printedAs: '其他请注明：', other: 'languagesOther' })
      ]
    })
  ),
  languagesOther: optional(text({ clause: 'A.17', label: specify, max: 60 })),
  marital: optional(
    choice({
      clause: 'A.18',
      label: say('婚姻状况', 'Marital status'),
      options: [
        option('single', say('未婚', 'Single')),
        option('married', say('已婚', 'Married')),
        option('divorced', say('离异', 'Divorced')),
        option('widowed', say('丧偶', 'Widowed')),
        option('remarried', say('再婚', 'Remarried')),
        option('other', say('其它', 'Other'), { printedAs: '其它（请注明）：', other: 'maritalOther' })
      ]
    })
  ),
  maritalOther: optional(text({ clause: 'A.18', label: specify, max: 60 })),
  education: optional(
    choice({
      clause: 'A.19',
      label: say('教育程度', 'Education'),
      options: [
        option('illiterate', say('文盲', 'Illiterate')),
        option('some', say('略懂文字', 'Reads a little')),
        option('primary', say('小学', 'Primary school')),
        option('junior', say('初中', 'Junior secondary school')),
        option('senior', say('高中/中专', 'Senior secondary or vocational school')),
        option('college', say('大专', 'Junior college')),
        option('university', say('本科及以上', 'Bachelor or above'))
      ]
    })
  ),
  living: optional(
    choices({
      clause: 'A.20',
      label: say('居住状况', 'Living situation'),
      options: [
        option('alone', say('独居', 'Alone'), { alone: true }),
        option('partner', say('与伴侣同住', 'With partner')),
        option('spouse', say('与配偶同住', 'With spouse')),
        option('adult-children', say('与成年子女同住', 'With adult children')),
        option('minor-children', say('与未成年子女同住', 'With minor children')),
        option('other', say('其他', 'Other'), { printedAs: '其他（请注明）：', other: 'livingOther' })
      ]
    })
  ),
  livingOther: optional(text({ clause: 'A.20', label: specify, max: 100 })),
  needs: choices({
    clause: 'A.21',
    label: say('问题/需要', 'Problems and needs'),
    hint: say('可多选', 'Several may be ticked'),
    options: [
      option('legal', say('法律咨询', 'Legal advice')),
      option('policy', say('政策引导', 'Guidance on policy')),
      option('emotion', say('情绪疏导', 'Emotional support')),
      option('family', say('家庭关系调适', 'Family relations')),
      option('crisis', say('危机介入', 'Crisis intervention')),
      option('neighbour', say('邻里纠纷', 'Neighbourhood dispute')),
      option('demand', say('诉求解决', 'Resolution of the demand')),
      option('resources', say('链接资源', 'Linking of resources')),
      option('other', say('其他', 'Other'), { printedAs: '其他（请注明）：', other: 'needsOther' })
    ]
  }),
  needsOther: optional(text({ clause: 'A.21', label: specify, seal: 'confidential' })),
  background: optional(
    longText({
      clause: 'A.22',
      label: say('个案背景', 'Background of the case'),
      hint: say('个案家庭图及生态系统图', 'Genogram and ecomap of the case'),
      seal: 'confidential',
      lines: 6
    })
  )
} as const

/** 社工的预估及分析, A.23–A.24. */
export const intakeAssessment = {
  assessment: optional(longText({ clause: 'A.23', label: say('社工的预估及分析', "Worker's assessment and analysis"), seal: 'confidential' })),
  needsAnalysis: longText({
    clause: 'A.24',
    label: say('服务对象需求分析', "Analysis of the client's needs"),
    hint: say('理论架构', 'Theoretical framework'),
    seal: 'confidential',
    lines: 6
  })
} as const

/** 服务计划, A.25–A.28. */
export const intakePlan = {
  goals: optional(longText({ clause: 'A.26', label: say('服务目标', 'Goals of the service'), seal: 'confidential' })),
  strategies: optional(longText({ clause: 'A.27', label: say('服务策略', 'Strategies of the service'), seal: 'confidential' })),
  evaluation: optional(longText({ clause: 'A.28', label: say('成效评估方法', 'Methods of evaluation'), seal: 'confidential' }))
} as const

/** Table A.1 in printed order. */
export const intakeSections = [
  { id: 'record', title: say('接案记录', 'Intake record'), fields: intakeRecord },
  { id: 'client', title: say('案主基本情况', 'About the client'), fields: intakeClient },
  { id: 'assessment', title: say('社工的预估及分析', "Worker's assessment and analysis"), clause: 'A.23', fields: intakeAssessment },
  { id: 'plan', title: say('服务计划', 'Service plan'), clause: 'A.25', fields: intakePlan }
] as const
