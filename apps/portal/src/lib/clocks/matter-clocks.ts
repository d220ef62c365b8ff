import type { Answers } from '#lib/shell/shell-data.ts'

/** A matter's events, clocks and stages as its page knows them. */
export type MatterClocks = Answers['clocks']['ofMatter']
export type ShownClock = MatterClocks['clocks'][number]
export type ShownEvent = MatterClocks['events'][number]

/** Who most likely did what is recorded next: the competent organ, else whoever was recorded last. */
export function organOf({ competentOrgan, events }: Pick<MatterClocks, 'competentOrgan' | 'events'>): string {
  return competentOrgan || (events.findLast(({ organ }) => organ !== '')?.organ ?? '')
}
