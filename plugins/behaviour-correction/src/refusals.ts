import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'behaviour-correction/case-ended': say('个案已结束，不能再添加记录', 'The case has ended; nothing more can be added'),
  'behaviour-correction/contact-struck': say('所选来访的登记已作废或更正，请重新选择', 'The visit that was chosen has been struck or corrected; please choose again'),
  'behaviour-correction/dated-ahead': say('时间不能晚于现在', 'The time cannot lie ahead'),
  'behaviour-correction/causes-missing': say('请先在行为记录中写明主观原因和客观原因，再制定介入计划', 'Write down both causes in the record, the subjective and the objective, before planning what to do'),
  'behaviour-correction/plan-missing': say('三级及以上须先有应急预案：请在“风险”中评定并写明预案，再在此关联', 'From level 3 up a contingency plan comes first: write it with a rating under “Risk”, then link it here'),
  'behaviour-correction/escalation-missing': say('劝导无效的，须登记联系信访部门、有权机关或公安机关的情况，或由督导写明理由', 'Without effect it takes whom it was taken to, the petition bureau, the authority or the police, or a supervisor’s reason'),
  'behaviour-correction/supervisor-writes': say('未联系有关部门的，由督导写明理由后登记结果；也可先登记联系情况', 'Where no organ was contacted the supervisor records the result and says why; or record the contact first'),
  'behaviour-correction/levels-wrong': say('等级须有三至六级，第一级从 1 分起，分数逐级升高，不超过 25 分', 'There are three to six levels; the first begins at 1, each later one higher, none above 25'),
  'behaviour-correction/evidence-changed': say('有证据与固化时不一致或已无法读取，不能移交；请逐项核验', 'An item is not what was locked, or cannot be read; nothing is handed over. Check the items one by one'),
  'behaviour-correction/already-handed-over': say('有证据已移交公安机关，不能再次移交', 'An item was already handed over to the police; it cannot change hands again'),
  'behaviour-correction/before-custody': say('移交时间不能早于证据固化或上一次移交的时间', 'An item cannot change hands before it was locked, or before it last changed hands'),
  'behaviour-correction/nothing-to-hand-over': say('请选择要移交的证据', 'Choose what is handed over')
}
