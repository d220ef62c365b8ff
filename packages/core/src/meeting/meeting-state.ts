import { say, type Said } from '@xinshe/words'

export type MeetingState = 'called' | 'minutes-due' | 'held'

export const meetingStateTitles: Readonly<Record<MeetingState, Said>> = {
  called: say('待召开', 'Called'),
  'minutes-due': say('待记纪要', 'Minutes to be written'),
  held: say('已召开', 'Held')
}

/** 7.1.4.h: where a meeting stands; one that was called off is none. */
export function meetingState({ meetsAt, hasMinutes }: { readonly meetsAt: Date; readonly hasMinutes: boolean }, now: Date): MeetingState {
  if (hasMinutes) return 'held'
  return meetsAt <= now ? 'minutes-due' : 'called'
}
