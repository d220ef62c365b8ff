import { say } from '@xinshe/words'
import type { RuleWords } from './automatic-rule.ts'

const atRisk = say('风险等级的评定、确认和预案关系生命安全，不能停用', 'Levels, their second name and their plan guard lives; they stay on')
const worker = say('负责社工（今日、每日摘要）', 'The responsible worker (Today, the digest)')

/** What the levels of risk ask for; intervals are set under 风险等级. Of each `RiskDutyKind` one. */
export const riskRules = {
  'risk-notice': {
    title: say('评定后按等级通知', 'A rating tells its tiers'),
    starts: say('个案评定或改变风险等级', 'A case is rated'),
    does: say('通知该等级设定的各层级，限时查看', 'Tells the tiers the level names, with a term to read it'),
    tells: say('该等级设定的人（今日；未查看的计入每日摘要）', 'Whom the level names: on Today, and while unread in the digest'),
    stops: say('每人查看一次即止', 'Each has read it'),
    clause: '6.3.3.b',
    fixed: atRisk
  },
  'risk-rate': {
    title: say('提示风险，限时评级', 'A sign of risk asks for a level'),
    starts: say('来访被标注非理性或缠访闹访，或签署的表提示危险', 'A visit flagged under 3.3 or 3.5, or a danger in a signed form'),
    does: say('提醒限时评定风险等级', 'Asks for a level within the set hours'),
    tells: worker,
    stops: say('之后评定了等级，或标注被推翻', 'Rated since, or the flag overruled'),
    clause: '7.2.2.a',
    fixed: atRisk
  },
  'risk-confirm': {
    title: say('红色须第二人确认', 'Red needs a second name'),
    starts: say('个案被评为红色', 'A case is rated red'),
    does: say('提醒另一人确认', 'Asks somebody else to confirm'),
    tells: say('项目负责人；负责人评定的，则为负责社工', 'The lead; where the lead rated, the worker'),
    stops: say('已确认，或等级已改变', 'Confirmed, or rated otherwise'),
    clause: '7.2.2.c',
    fixed: atRisk
  },
  'risk-plan': {
    title: say('红、橙级须有预警应急方案', 'Red and orange need a plan'),
    starts: say('评为红色或橙色而没有方案', 'Red or orange, and no plan'),
    does: say('提醒限时制定', 'Asks for one within the set hours'),
    tells: worker,
    stops: say('方案已写入评定', 'The plan is written'),
    clause: '7.2.2.b',
    fixed: atRisk
  },
  'overdue-steps': {
    title: say('未评级、未制定方案、未对接即报警', 'No level, no plan or no contact in time raises an alarm'),
    starts: say('非理性访流程限时未评级，或红、橙级限时没有预警应急方案，或生活困难流程限时未对接职能部门', 'A flow under 7.2.2 without a level, red or orange without a plan, or a flow under 7.2.3 without a contact, when their hours are over'),
    does: say('发出橙色警报', 'Raises an orange alarm'),
    tells: say('项目负责人，再按小时上升', 'The lead, then tier by tier, by the hour'),
    stops: say('已评级、已有方案、已对接，标注被推翻，流程或个案已结束；每件一次。警报发出后对接的，不再上升；对接记录撤销的，继续上升', 'Rated, planned, contacted, the flag overruled, or the flow or case has ended; once each. Contacted after it went out, it climbs no further, until the contact is struck'),
    clause: '7.2.2.a、7.2.3.b',
    fixed: atRisk
  },
  'risk-review': {
    title: say('风险等级到期复评', 'The level is reviewed'),
    starts: say('复评日前两天起', 'Two days before the day of review'),
    does: say('提醒复评', 'Asks for the review'),
    tells: worker,
    stops: say('重新评定，或个案结案', 'Rated anew, or the case has ended'),
    clause: '6.3.3.b',
    fixed: atRisk
  },
  'risk-contact': {
    title: say('多日未联系', 'No contact for days'),
    starts: say('没有来访、会谈、入户走访和服务记录的天数将达到该等级的天数', 'So many days without a visit either way, an interview or a logged service, by level'),
    does: say('提醒联系案主；红、橙级不受开关影响', 'Asks for a contact; for red and orange whatever the switch says'),
    tells: worker,
    stops: say('有了新的联系，或个案结案', 'A contact, or the case has ended'),
    clause: '7.1.4.d'
  }
} as const satisfies Readonly<Record<string, RuleWords>>
