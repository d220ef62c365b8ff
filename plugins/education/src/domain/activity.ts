import { say, type Said } from '@xinshe/words'

/** How something is told to the public (5.5.a). */
export const activityKinds = ['lecture', 'booklets', 'counter', 'other'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityKindTitles: Readonly<Record<ActivityKind, Said>> = {
  lecture: say('讲座', 'Lecture'),
  booklets: say('发放宣传手册', 'Booklets given out'),
  counter: say('现场宣传咨询', 'Advice on the spot'),
  other: say('其他', 'Other')
}

/** Where: 街道、社区、企事业单位 (5.5.a). */
export const placeTypes = ['street', 'community', 'organisation'] as const
export type PlaceType = (typeof placeTypes)[number]
export const placeTypeTitles: Readonly<Record<PlaceType, Said>> = {
  street: say('街道', 'Street'),
  community: say('社区', 'Community'),
  organisation: say('企事业单位', 'Company or institution')
}
