import { choice, choices, computed, longText, month, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { ageOn } from '../petitioner/age.ts'
import { genders, genderTitles } from '../petitioner/petitioner.ts'

const specify = say('请注明', 'Please specify')

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
  phone: optional(
    text({ clause: 'A.11', label: say('联系电话', 'Telephone'), max: 100, keyboard: 'tel', seal: 'identity' })
  ),
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
  economy: optional(
    text({ clause: 'A.16', label: say('经济状况', 'Economic situation'), max: 300, seal: 'confidential' })
  ),
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
