import type { MatterVerdict } from '@xinshe/core/likeness/decide-verdict.ts'
import { say, type Said } from '@xinshe/words'

export const verdictTitles: Readonly<Record<MatterVerdict, Said>> = {
  same: say('认定为同一事项', 'Found to be the same matter'),
  different: say('认定不是同一事项', 'Found not to be the same matter'),
  withdrawn: say('解除认定', 'Verdict taken back')
}
