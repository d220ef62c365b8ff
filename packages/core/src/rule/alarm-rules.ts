import { say } from '@xinshe/words'
import type { RuleWords } from './automatic-rule.ts'

const life = say('关系生命安全（4.3 生命至上），任何辖区都不能停用', 'A life may depend on it (4.3); no bureau may switch it off')

/** What guards lives and workers. None of it is switchable; minutes and headcounts are set under 警报设置 and 风险等级. */
export const alarmRules = {
  'alarm-red-line': {
    title: say('红线即报警', 'A red line raises the alarm'),
    starts: say('接案或会谈的四项筛查出现自伤、自残、伤人的回答，未提交也算', 'An answer of self-harm or violence in the four-item screen, submitted or not'),
    does: say('立即发出危机警报', 'Raises an alarm at once'),
    tells: say('危机干预承办方，否则危机联系人；再按层级上升', 'Whoever holds crisis intervention, else the crisis contact; then tier by tier'),
    stops: say('同一回答只报一次；由人接手、处置并关闭', 'Once per answer; a person takes, handles and closes it'),
    clause: '5.6.b',
    fixed: life
  },
  'alarm-climbs': {
    title: say('警报逐级上升', 'An alarm climbs'),
    starts: say('警报发出后，到设定的分钟数仍无人接手', 'Nobody has taken the alarm within the set minutes'),
    does: say('通知上一级，每级留回执', 'Tells the next tier, with a receipt each'),
    tells: say('社工 → 负责人 → 镇街 → 区 → 市', 'Worker → lead → town → district → city'),
    stops: say('有人接手，或已到市级；走访警报另见签退', 'Somebody takes it, or the city has been told; that of a visit also by the check-out'),
    clause: '6.3.3.0',
    fixed: life
  },
  'alarm-report': {
    title: say('危及生命的报告任务', 'The report of a danger to life'),
    starts: say('红色警报发出', 'A red alarm'),
    does: say('开始倒计时的报告任务，超时继续上升', 'Opens a report with a countdown; overdue, the alarm climbs on'),
    tells: say('接手警报的人', 'Whoever takes the alarm'),
    stops: say('报告完成或移交上一级；不能取消', 'Reported, or handed up; it is never dismissed'),
    clause: '6.3.3.0',
    fixed: life
  },
  'missed-check-out': {
    title: say('入户走访未按时签退', 'A home visit not checked out'),
    starts: say('过了预计结束时间和设定的分钟数仍未签退', 'The expected end and the set minutes have passed'),
    does: say('发出人身安全警报，记入个案时间线', 'Raises a safety alarm and writes it into the story'),
    tells: say('走访同伴和项目负责人，再按层级上升', 'The buddy and the lead, then tier by tier'),
    stops: say('签退，或走访人延长了时间；已发出的警报由人结束', 'Checked out, or extended by the visitor; an alarm that has gone out is ended by a person'),
    clause: '7.2.2.f',
    fixed: life
  },
  'headcount-report': {
    title: say('现场人数达到人数线', 'The headcount reaches the line'),
    starts: say('集体访现场人数达到本辖区人数线', 'A collective visit reaches the headcount set here'),
    does: say('自动打开紧急情况报告并发出警报', 'Opens the urgent report and raises an alarm'),
    tells: say('本级、直至区级信访部门', 'The bureau, up to the district'),
    stops: say('每次来访只开一次；由人填报后结束', 'Once per visit; a person completes it'),
    clause: '7.2.1.b',
    fixed: life
  }
} as const satisfies Readonly<Record<string, RuleWords>>
