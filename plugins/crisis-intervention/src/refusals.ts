import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'crisis-intervention/case-ended': say('个案已结束，不能再开展危机干预', 'The case has ended; no crisis work can be added'),
  'crisis-intervention/already-running': say('本个案已有进行中的同类事件，请在其中继续', 'An event of this kind is already running in this case; go on with that one'),
  'crisis-intervention/ended': say('该事件已结束，不能再登记', 'This event has ended; nothing more can be entered'),
  'crisis-intervention/step-done': say('这一步已经登记完成', 'This step is done already'),
  'crisis-intervention/no-such-step': say('预案里没有这一步', 'The plan has no such step'),
  'crisis-intervention/summary-missing': say('请写明处置结果', 'Say how it ended'),
  'crisis-intervention/wrong-alarm': say('该警报不属于本个案', 'That alarm does not belong to this case'),
  'crisis-intervention/drill-with-alarm': say('演练不能对应真实警报', 'A drill answers no real alarm'),
  'crisis-intervention/alarm-closed': say('该警报已结束，不能再对应新的事件', 'That alarm is closed; no new event can answer it'),
  'crisis-intervention/alarm-answered': say('该警报已对应另一事件，一个警报只计一次', 'Another event answers that alarm already; an alarm counts once'),
  'crisis-intervention/gone': say('该项已停用或被他人修改，请刷新后重新选择', 'That entry has been replaced or taken out meanwhile; please read the page again and choose'),
  'crisis-intervention/note-missing': say('第三步须写明说明后才能标为完成', 'Step 3 can be ticked only with a note'),
  'crisis-intervention/support-missing': say('还没有记录危机支持，不能标为完成', 'No support session is recorded yet, so this cannot be done'),
  'crisis-intervention/action-missing': say('请至少商定一项行动，写明内容和日期', 'Agree on at least one action, with its day'),
  'crisis-intervention/dated-ahead': say('支持的时间不能晚于现在', 'The session cannot lie in the future')
}
