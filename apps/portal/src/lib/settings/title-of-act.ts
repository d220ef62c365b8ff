import { say, type Said } from '@xinshe/words'

const titles: Readonly<Record<string, Said>> = {
  'post-added': say('设置岗位', 'Post given'),
  'working-time-set': say('调整工时', 'Working time set'),
  'post-ended': say('结束岗位', 'Post ended'),
  'contract-created': say('订立合同', 'Contract made'),
  'contract-ended': say('终止合同', 'Contract ended'),
  'cases-handed-over': say('移交个案', 'Cases handed over'),
  'cases-received': say('接收个案', 'Cases received'),
  'switched-on': say('开启模块', 'Module switched on'),
  'switched-off': say('关闭模块', 'Module switched off'),
  blocked: say('停用模块', 'Module blocked'),
  unblocked: say('恢复模块', 'Module unblocked'),
  'calendar-published': say('公布放假安排', 'Working days published'),
  'tenant-added': say('新增辖区', 'Tenant added'),
  'agency-added': say('登记机构', 'Agency registered')
}

/** What an act on a unit is called; one that is not known yet is shown by its own name. */
export function titleOfAct(act: string): Said {
  return titles[act] ?? say(act, act)
}
