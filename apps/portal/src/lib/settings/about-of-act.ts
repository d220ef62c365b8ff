import { titleOfPost } from '@xinshe/core/post.ts'
import type { Words } from '@xinshe/ui'
import { say } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'
import { daysOfAct } from './days-of-act.ts'

type Act = Answers['tenants']['acts']['acts'][number]
type Facts = Pick<Act, 'act' | 'detail' | 'personName' | 'personRole' | 'moduleTitle' | 'contractTitle' | 'contractNumber' | 'tenantName' | 'agencyName'>

/** What and whom an act on a unit was about, part by part: the person with the post and its days, the module, the contract with its number, the place. */
export function aboutOfAct({ act, detail, personName, personRole, moduleTitle, contractTitle, contractNumber, tenantName, agencyName }: Facts): Words[] {
  const post = personRole && titleOfPost(personRole)
  const parts: (Words | false | null)[] = [
    personName && (post ? say(`${personName}（${post.zh}）`, `${personName} (${post.en})`) : personName),
    daysOfAct(detail),
    typeof detail['workingTime'] === 'number' && `${detail['workingTime']}%`,
    moduleTitle,
    typeof detail['year'] === 'number' && String(detail['year']),
    contractTitle,
    contractNumber,
    tenantName,
    act === 'agency-added' && agencyName
  ]
  return parts.filter((part): part is Words => Boolean(part))
}
