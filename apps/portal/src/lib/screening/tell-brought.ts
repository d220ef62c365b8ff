import { goto, invalidate } from '$app/navigation'
import { toast } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'
import { handOverWords } from './hand-over-words.ts'

interface Where {
  readonly matterId: string
  readonly tenant: string
}

/** What became of an accusation (7.1.2.i): who was told, who moves its cases; and away from a matter that its own author does not see any more. */
export async function tellBrought({ told: desks, isStillOpen, toHandOver }: Answers['screening']['accuse'], { matterId, tenant }: Where): Promise<void> {
  toast(walledWords(desks), desks > 0 ? {} : { tone: 'warning' })
  // Whoever still sees the matter reads it there, as long as it holds; whoever does not, here.
  if (!isStillOpen) for (const one of toHandOver) toast(handOverWords(one), { tone: 'warning', seconds: 30 })
  if (isStillOpen) await invalidate(`matter:${matterId}`)
  else await goto(`/${tenant}`)
}

export function walledWords(desks: number): Said {
  return desks > 0 ? say('已设置回避，并已通报上一级信访部门', 'Walled; the bureau above has been told') : say('已设置回避；平台上没有更高一级，请按规定线下报送', 'Walled; nobody above is on this platform, please report on paper')
}
