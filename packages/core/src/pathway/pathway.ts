import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** 4.4.b 四到位: what a case is tagged with; several at once are possible. */
export const pathwayKinds = ['solve', 'educate', 'assist', 'lawful'] as const
export const pathwayKind = z.enum(pathwayKinds)
export type PathwayKind = (typeof pathwayKinds)[number]

interface PathwayWords {
  readonly title: Said
  /** Whom the standard means. */
  readonly who: Said
  readonly clause: string
  readonly asks: Said
  /** The service of clause 5 that does it; its tab where it is on, else a referral (6.3.3.f). */
  readonly module?: string
}
export const pathways: Readonly<Record<PathwayKind, PathwayWords>> = {
  solve: { title: say('解决问题到位', 'Solve the problem'), who: say('诉求合理的', 'The claim is reasonable'), clause: '6.2', asks: say('记录督促、协助解决诉求做了什么、结果如何', 'What was done to solve it, and what came of it') },
  educate: { title: say('思想教育到位', 'Explain and persuade'), who: say('诉求无理的', 'The claim is without ground'), clause: '5.6', asks: say('记录解释法律政策、疏导教育的情况', 'How law and policy were explained') },
  assist: { title: say('帮扶救助到位', 'Assist'), who: say('生活困难的', 'In hardship'), clause: '6.3.1', asks: say('记录救助申请和资源链接的情况', 'Applications made and resources found') },
  lawful: { title: say('依法处理', 'Deal with it by law'), who: say('行为违法的', 'The conduct breaks the law'), clause: '6.3.4', asks: say('记录劝阻、批评、教育及移交公安的情况', 'Dissuasion, criticism, and what went to the police'), module: 'behaviour-correction' }
}

/** `tagged` and `untagged` open and take back; `done` is a line of work, `excused` a reason why there is none. */
export const pathwayActs = ['tagged', 'untagged', 'done', 'excused'] as const
export const pathwayAct = z.enum(pathwayActs)
export type PathwayAct = (typeof pathwayActs)[number]

export interface PathwayLine {
  readonly pathway: PathwayKind
  readonly act: PathwayAct
}
