import { say, type Day, type Said } from '@xinshe/words'

/** Whether a guide may be given out as current, or has to be looked at first: 待复核 (5.5.b). */
export type GuideState = 'current' | 'review-due'
export const guideStateTitles: Readonly<Record<GuideState, Said>> = {
  current: say('现行', 'Current'),
  'review-due': say('待复核', 'To be reviewed')
}

/** How the newest version of a guide stands; the day of its review is still in time. */
export function guideState({ reviewBy }: { readonly reviewBy: Day }, today: Day): GuideState {
  return reviewBy < today ? 'review-due' : 'current'
}
