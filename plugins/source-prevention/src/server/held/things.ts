import type { Thing } from '@xinshe/plugin-kit/server'

/** By what names the core knows whose an open clue and a planned patrol are (7.1.4.c). */
export const clueThing = (id: string) => ({ kind: 'source-prevention/clue', id }) as const satisfies Thing
export const patrolThing = (id: string) => ({ kind: 'source-prevention/patrol-plan', id }) as const satisfies Thing
