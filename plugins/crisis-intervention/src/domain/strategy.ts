import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { say, type Said } from '@xinshe/words'

/** 5.8.d: the four steps of the strategy, in their order. */
export const strategySteps = [1, 2, 3, 4] as const
export type StrategyStep = (typeof strategySteps)[number]

export const strategyTitles: Readonly<Record<StrategyStep, Said>> = {
  1: say('建立良好沟通关系', 'Build a good relation'),
  2: say('及时给予心理支持', 'Give psychological support in time'),
  3: say('帮助正确面对已发生的事', 'Help to face what has happened'),
  4: say('鼓励在现实中解决问题', 'Encourage solving the problem in reality')
}

export const strategyStates = ['open', 'under-way', 'done'] as const
export type StrategyState = (typeof strategyStates)[number]
export const strategyStateTitles: Readonly<Record<StrategyState, Said>> = {
  open: say('未开始', 'Not begun'),
  'under-way': say('进行中', 'Under way'),
  done: say('已完成', 'Done')
}

export interface StrategyWish {
  readonly step: StrategyStep
  readonly state: StrategyState
  readonly note: string
  readonly actions: number
}

export type StrategyRefusal = 'crisis-intervention/note-missing' | 'crisis-intervention/support-missing' | 'crisis-intervention/action-missing'

/**
 * Whether a step may stand so: done, step 2 rests on a session that was held, step 3 on its note, step 4 on an action
 * with a day (5.8.d.2–4).
 */
export function decideStrategy({ step, state, note, actions }: StrategyWish, { sessions, agreed }: { sessions: number; agreed: number }): Decision<StrategyState, StrategyRefusal> {
  if (state !== 'done') return accept(state)
  if (step === 2 && sessions === 0) return refuse('crisis-intervention/support-missing')
  if (step === 3 && !note) return refuse('crisis-intervention/note-missing')
  if (step === 4 && actions + agreed === 0) return refuse('crisis-intervention/action-missing')
  return accept(state)
}
