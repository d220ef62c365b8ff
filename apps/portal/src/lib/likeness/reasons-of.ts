import { judgementTitles, type LikenessJudgement } from '@xinshe/core/likeness/judge-likeness.ts'
import type { Evidence } from '@xinshe/core/likeness/weigh-evidence.ts'
import { say, type Said } from '@xinshe/words'

/** Why a matter is proposed (7.1.2.j), the strongest first, each as a few words. */
export function reasonsOf({ samePetitioner, sameMark, sameOrgan, score, judgement }: Evidence & { readonly judgement: LikenessJudgement }): Said[] {
  const reasons = [
    samePetitioner && say('同一信访人', 'same petitioner'),
    sameMark && !samePetitioner && say('电话或证件号相同', 'same telephone or document'),
    textReason(score, judgement),
    sameOrgan && say('同一有权处理机关', 'same competent organ')
  ]
  return reasons.filter((reason) => reason !== false)
}

function textReason(score: number, judgement: LikenessJudgement): Said {
  const { zh, en } = judgementTitles[judgement]
  return judgement === 'none' ? say(`文字相近度 ${score.toFixed(2)}`, `text ${score.toFixed(2)}`) : say(`文字相近度 ${score.toFixed(2)}，${zh}`, `text ${score.toFixed(2)}, ${en}`)
}
