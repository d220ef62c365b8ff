import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** 条例 29–31: the three kinds of petition, each with its own way. */
export const matterKinds = ['suggestion', 'accusation', 'request'] as const
export const matterKind = z.enum(matterKinds)
export type MatterKind = (typeof matterKinds)[number]

export const matterKindTitles: Readonly<Record<MatterKind, Said>> = {
  suggestion: say('建议意见', 'Suggestion'),
  accusation: say('检举控告', 'Accusation'),
  request: say('申诉求决', 'Appeal or request')
}

/** Who belongs to a matter beside the petitioner who brought it (3.4 linked members, 3.7). */
export const partyRoles = ['member', 'representative'] as const
export const partyRole = z.enum(partyRoles)
export type PartyRole = (typeof partyRoles)[number] | 'main'

export const partyRoleTitles: Readonly<Record<PartyRole, Said>> = {
  main: say('主要信访人', 'Main petitioner'),
  member: say('关联成员', 'Linked member'),
  representative: say('代表', 'Representative')
}
