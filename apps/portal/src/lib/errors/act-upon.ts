import { invalidate } from '$app/navigation'
import { answerOf } from './answer-of.ts'

/**
 * Does an act upon what the page has read, and reads it again. Refused because somebody else acted meanwhile, the page takes up
 * what stands now, so that whoever presses again decides upon what is shown.
 * @param reads what the page reads again, `case:…`
 */
export async function actUpon<T>(reads: string, act: () => Promise<T>): Promise<T> {
  try {
    const done = await act()
    await invalidate(reads)
    return done
  } catch (error) {
    if (answerOf(error)?.code === 'record/stale') await invalidate(reads)
    throw error
  }
}
