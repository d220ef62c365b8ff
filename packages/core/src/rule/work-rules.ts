import { say } from '@xinshe/words'
import { caseloadReadings, caseloadReadingTitles } from '../caseload/caseload.ts'
import type { RuleWords } from './automatic-rule.ts'

const byHand = say('完成、取消，或更正后不再包含；停用期间不再生成也不再更改，由社工自行添加', 'Done, dropped, or no longer there once corrected; while it is off none is made and none changed, workers add their own')
const owner = say('任务的责任人', 'Whoever the task belongs to')

/** What is asked of workers, and what is kept for them. */
export const workRules = {
  'interview-tasks': {
    title: say('会谈跟进变为任务', 'Follow-ups of interviews become tasks'),
    starts: say('签署会谈表，B.12 写有事项和日期', 'An interview is signed with follow-ups (B.12)'),
    does: say('每项生成一个有期限的任务', 'Makes one task each, with its day'),
    tells: owner,
    stops: byHand,
    clause: 'B.12'
  },
  'plan-tasks': {
    title: say('计划步骤变为任务', 'Steps of the plan become tasks'),
    starts: say('计划签批通过', 'A plan is approved'),
    does: say('每个有日期的阶段目标生成任务', 'Makes a task of each dated stage goal'),
    tells: owner,
    stops: byHand,
    clause: '7.1.4.b'
  },
  'goal-evaluations': {
    title: say('目标到期评估', 'Goals are evaluated on their day'),
    starts: say('计划签批通过', 'A plan is approved'),
    does: say('每个目标按其指标和日期生成评估任务；计划改期，任务随之改期', 'Makes an evaluation of each goal on its day, moved with the plan'),
    tells: owner,
    stops: say('评估完成，或新版计划不再包含该目标', 'Evaluated, or the goal is no longer in the plan'),
    clause: '7.1.3.i',
    fixed: say('7.1.3.i 写明的指标和方法须按期评估，否则成效无从核对', 'The indicators and methods of 7.1.3.i are evaluated on their day, or no effect can be shown')
  },
  'meeting-tasks': {
    title: say('会议决议变为任务', 'Resolutions of meetings become tasks'),
    starts: say('登记会议纪要，写有决议事项和日期', 'Minutes are recorded with resolutions and their days'),
    does: say('每项决议生成一个有期限的任务', 'Makes one task of each resolution, with its day'),
    tells: owner,
    stops: byHand,
    clause: '7.1.4.h'
  },
  'service-log': {
    title: say('会谈和走访列入服务记录', 'Interviews and visits stand in the service log'),
    starts: say('签署写有起止时间的会谈表，或入户走访签退', 'An interview with its times is signed, or a home visit ends'),
    does: say('按时长列入个案的服务记录，专业方法由社工标注；在案主家中的会谈与当日签到的走访只计一次', 'Logs the time, an interview at home and the visit of that day once; the worker names the techniques'),
    tells: say('签署或签退的社工', 'Whoever signed or checked out'),
    stops: say('撤回后不再列入', 'Taken back, it is not logged again'),
    clause: '6.1',
    fixed: say('时长出自已签署的表和签到签退，按服务方法的工时据此合计（6.1），停用则合计不实', 'The time is what the form and the visit say, and the hours by method are its sum (6.1); off, they would not be true')
  },
  'task-overdue': {
    title: say('任务逾期', 'A task is overdue'),
    starts: say('过了期限仍未完成', 'Its day has passed'),
    does: say('在今日置顶并标明逾期天数', 'Puts it first on Today, with the days in words'),
    tells: owner,
    stops: say('完成、取消、改期，或个案结案', 'Done, dropped, moved, or the case has ended'),
    clause: '7.1.4.b',
    fixed: say('7.1.4.b 分解的任务有期限，逾期须在首页显示', 'A task of 7.1.4.b has its day; once over, it stands on the first page')
  },
  'resource-needs': {
    title: say('计划所需资源列入清单', 'What the plan needs is listed'),
    starts: say('计划签批通过，写有需要的资源', 'A plan that names resources is approved'),
    does: say('列入个案的资源清单，未链接的标明', 'Lists them in the case and says which are not linked'),
    tells: say('负责社工', 'The responsible worker'),
    stops: say('链接到资源，或新版计划不再包含', 'Linked, or no longer in the plan'),
    clause: '7.1.3.g',
    fixed: say('清单就是已签批的计划所写（7.1.3.g），更正计划即更正清单；多日未链接的提醒另有开关', 'The list is what the approved plan says (7.1.3.g) and is corrected with it; the reminder after some days has its own switch')
  },
  'resource-gap': {
    title: say('所需资源多日未链接', 'A needed resource is not linked for days'),
    starts: say('列入清单后，到设定的天数仍没有链接', 'No link within the set days of being listed'),
    does: say('列在今日，标明天数', 'Lists it on Today, with the days in words'),
    tells: say('项目负责人和负责社工', 'The lead and the responsible worker'),
    stops: say('链接到资源，新版计划不再包含，或个案结案', 'Linked, no longer in the plan, or the case has ended'),
    clause: '7.1.4.g'
  },
  'reply-promised': {
    title: say('承诺答复到期', 'A promised reply is due'),
    starts: say('登记了承诺答复信访人的日期，到期前两天起', 'A reply was promised for a day; from two days before on'),
    does: say('列在今日、日历和每日摘要，逾期标明天数，并按社工计数', 'Lists it on Today, in the calendar and the digest; overdue in words, counted per worker'),
    tells: say('负责社工；逾期的还有项目负责人', 'The responsible worker; overdue, the lead too'),
    stops: say('登记了对应的答复、承诺改期或撤回，或个案结案', 'The reply that keeps it, another day, taken back, or the case has ended'),
    clause: '7.1.4.i',
    fixed: say('答复日期是对信访人的承诺（7.1.4.i），不能无人过问', 'The day was promised to the petitioner (7.1.4.i); it does not pass unseen')
  },
  'referral-tasks': {
    title: say('转介回执和跟进', 'Receipts of referrals'),
    starts: say('发出转介', 'A referral is sent'),
    does: say('生成核对回执和跟进结果的任务；被退回或未能办成的列在今日，计入每日摘要', 'Makes the tasks to look for receipt and result; what came back or failed stands on Today and counts in the digest'),
    tells: say('转出方负责社工；回执天数在“风险等级”的时限中设置', 'The sending worker; the days are set among the terms of “Levels of risk”'),
    stops: say('对方接收、办结，或转介撤回；退回的再次发出，未能办成的由转出方确认知悉', 'Received, finished or withdrawn; what came back was sent again, what failed was noted by its sender'),
    clause: '6.4',
    fixed: say('6.4 要求转介后跟进结果，转出的诉求不能无人过问', '6.4 asks that a referral is followed up; what was sent does not pass unseen')
  },
  'consent-ends': {
    title: say('授权到期或撤回即失效', 'A consent that ends closes what it opened'),
    starts: say('授权同意到期，或当事人撤回', 'A consent expires or is withdrawn'),
    does: say('下一次访问起关闭所共享的内容', 'Shuts what was shared from the next request on'),
    tells: say('转介双方的页面', 'Both sides of the referral'),
    stops: say('重新取得同意', 'A new consent'),
    clause: '4.5.b',
    fixed: say('撤回同意是当事人的权利（个人信息保护法第十五条）', 'Withdrawing is the right of whoever consented (Personal Information Protection Law, art. 15)')
  },
  caseload: {
    title: say('委派时提示工作量', 'The caseload is weighed'),
    starts: say('委派、交接或开案时，该社工在办个案将超过 8.1.c 的数量', 'Giving a case would go above the band of 8.1.c'),
    does: say('引用条款提示，要求写明理由；从不阻止', 'Warns with the clause and asks for a reason; it never forbids'),
    tells: say('委派的项目负责人', 'The lead who gives it'),
    stops: say('低于上限', 'Below the band'),
    clause: '8.1.c',
    choices: caseloadReadings.map((id) => ({ id, title: caseloadReadingTitles[id] }))
  },
  housekeeping: {
    title: say('登录和票据清理', 'Sessions are swept'),
    starts: say('每十分钟', 'Every ten minutes'),
    does: say('清除过期的登录、票据和登录尝试，更新检索词频', 'Removes sessions, tickets and sign-in attempts that ended; counts words for the search'),
    tells: say('不通知任何人', 'Nobody'),
    stops: say('不停止', 'Never'),
    clause: '4.5.a',
    fixed: say('过期的登录不清除即不安全（4.5.a）', 'Sessions that ended and are kept are a danger (4.5.a)')
  }
} as const satisfies Readonly<Record<string, RuleWords>>
