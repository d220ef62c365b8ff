import type { Aspect } from './aspects.ts'
import type { Ground } from './grounds.ts'

/** Whether a word of the screening says that the matter is an accusation: at its own aspect (7.1.2.i), or as the ground for not accepting it (7.1.2.l). */
export function saysAccusation({ aspect, answer, grounds }: { aspect: Aspect; answer: string | null; grounds: readonly Ground[] }): boolean {
  return (aspect === 'i' && answer === 'yes') || grounds.includes('discipline')
}
