import { say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'

/** 7.1.2.i: whoever accuses the agency that holds the case, and who sees the wall after them, reads who moves it and where. */
export function handOverWords({ number, agencyName, contractTitle, contractNumber, bureauName }: Answers['screening']['accuse']['toHandOver'][number]): Said {
  return say(
    `个案 ${number} 由${agencyName}承办，已不对其开放，须移交其他机构：请${bureauName}信访部门的管理员打开“服务合同”中的“${contractTitle}”（${contractNumber}），在该合同页面移交`,
    `Case ${number} hangs on ${agencyName}, which cannot see it any more: it is to go to another agency. The administrator of the bureau of ${bureauName} hands it over on the page of the contract “${contractTitle}” (${contractNumber})`
  )
}
