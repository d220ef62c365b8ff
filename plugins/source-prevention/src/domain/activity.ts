import { say, type Day, type Said } from '@xinshe/words'

/** What a community did together (5.1.g). */
export const activityKinds = ['deliberation', 'mutual-help', 'other'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityKindTitles: Readonly<Record<ActivityKind, Said>> = {
  deliberation: say('议事协商', 'Deliberation'),
  'mutual-help': say('自助互助', 'Mutual help'),
  other: say('其他', 'Other')
}

/** `2026-Q1` of a day. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
