import { say } from '@xinshe/words'
import type { RuleWords } from './automatic-rule.ts'

const reckoned = say('按标准条文推算的事实，可以由人复核推翻，不能停算', 'A fact by the words of the standard: a person may overrule it, nobody stops the reckoning')
const law = say('期限出自《信访工作条例》，不由本级取舍', 'The terms are those of the Regulations on Petition Work; no bureau chooses otherwise')
const counter = say('信访事项、个案页面', 'The pages of matter and case')

/** What is reckoned of contacts and matters, and the flows that open from it (7.2): of each `FlowKind` one. */
export const petitionRules = {
  classify: {
    title: say('来访自动分类', 'Visits are classified'),
    starts: say('登记来访，或更正事项、层级、期限', 'A visit is registered, or what it depends on is corrected'),
    does: say('标注重复、越级、集体（含依据和第几次）', 'Flags repeat, bypassing, collective, with the facts'),
    tells: counter,
    stops: say('由人推翻后不再自动标注', 'A person overrules it'),
    clause: '3.4、3.6、3.7',
    fixed: reckoned
  },
  'matters-alike': {
    title: say('疑似重复事项', 'Matters that may be one'),
    starts: say('登记或打开事项', 'A matter is registered or opened'),
    does: say('提示相似事项，只建议、不合并', 'Proposes similar matters; it never merges'),
    tells: counter,
    stops: say('由人认定是否同一事项', 'A person has decided'),
    clause: '7.1.2.j'
  },
  'statutory-clocks': {
    title: say('法定期限', 'Statutory terms'),
    starts: say('登记、转送、受理、答复等事项进展', 'What happens to a matter'),
    does: say('推算各期限，临近和超期以文字提示', 'Reckons the terms and says how near or late they are'),
    tells: say('事项页，负责社工的今日、日历和每日摘要；超期的还有项目负责人', 'The matter; Today, calendar and digest of the responsible worker; once over, the lead too'),
    stops: say('事项办结、期限完成或不适用', 'Met, ended, or not applicable'),
    clause: '4.1',
    fixed: law
  },
  'judicial-terms': {
    title: say('涉法涉诉不显示 60 日期限', 'Litigation hides the 60 days'),
    starts: say('甄别为涉法涉诉', 'Screened as litigation'),
    does: say('隐藏办结期限，改为引导提示', 'Hides the term and shows guidance instead'),
    tells: counter,
    stops: say('甄别改变', 'Screened otherwise'),
    clause: '7.1.2.h',
    fixed: law
  },
  'accusation-wall': {
    title: say('检举控告回避', 'The wall around an accusation'),
    starts: say('登记被检举控告的单位或人员', 'Who is accused is named'),
    does: say('对其隐藏全部记录', 'Hides everything from them'),
    tells: say('未被检举的上一级信访部门', 'The first bureau above that is not accused'),
    stops: say('被告知的部门解除', 'Lifted by whoever was told'),
    clause: '7.1.2.i',
    fixed: say('检举控告对被检举控告者保密，不由本级取舍', 'What accuses somebody is kept from them; no bureau chooses otherwise')
  },
  'flow-collective': {
    title: say('集体上访流程自动打开', 'The flow of a collective visit'),
    starts: say('五人以上走访同一事项（3.7）', 'Five or more with one matter (3.7)'),
    does: say('打开 7.2.1 清单，登记人数为第一次计数', 'Opens the checklist of 7.2.1'),
    tells: counter,
    stops: say('每次来访一份；由人关闭并说明', 'One per visit; a person closes it'),
    clause: '7.2.1',
    fixed: reckoned
  },
  'flow-irrational': {
    title: say('非理性上访流程自动打开', 'The flow of an irrational visit'),
    starts: say('来访被标注为非理性上访（3.3）或缠访闹访（3.5）；仅为重复上访（3.4）的不自动打开，必要时由人打开', 'A visit is marked irrational (3.3) or unruly (3.5); a mere repeat (3.4) opens none, a person may'),
    does: say('打开 7.2.2 清单', 'Opens the checklist of 7.2.2'),
    tells: counter,
    stops: say('每次来访一份；由人关闭并说明', 'One per visit; a person closes it'),
    clause: '7.2.2',
    fixed: reckoned
  },
  'flow-hardship': {
    title: say('生活困难上访流程自动打开', 'The flow of hardship'),
    starts: say('A.16 经济状况困难，或标注“帮扶救助到位”', 'Hardship in A.16, or the pathway of assistance'),
    does: say('打开 7.2.3 清单', 'Opens the checklist of 7.2.3'),
    tells: counter,
    stops: say('每件事项一份；由人关闭并说明', 'One per matter; a person closes it'),
    clause: '7.2.3',
    fixed: reckoned
  }
} as const satisfies Readonly<Record<string, RuleWords>>
