import { read, type Language } from '@xinshe/words'
import { familyMember } from '../assessment/family-member.ts'
import { system } from '../assessment/system.ts'
import type { System } from './ecomap.ts'
import type { Member } from './family-ties.ts'

/** The genogram in words, for whoever does not see it: everybody with what they are to the petitioner. */
export function genogramInWords(members: readonly Member[], language: Language): string {
  return sentence(members.map(({ name, relation, birthYear, living }) => entry(name, [labelOf(familyMember.relation, relation, language), birthYear && String(birthYear), labelOf(familyMember.living, living, language)], language)), language)
}

/** The ecomap in words. */
export function ecomapInWords(systems: readonly System[], language: Language): string {
  return sentence(systems.map(({ name, kind, bond, flow }) => entry(name, [labelOf(system.kind, kind, language), labelOf(system.bond, bond, language), labelOf(system.flow, flow, language)], language)), language)
}

interface Choice {
  readonly options: readonly { readonly value: string; readonly label: { readonly zh: string; readonly en: string } }[]
}

function labelOf({ options }: Choice, value: string | null | undefined, language: Language): string | undefined {
  const option = options.find((one) => one.value === value)
  return option && read(option.label, language)
}

function entry(name: string | null | undefined, facts: readonly (string | number | null | undefined)[], language: Language): string {
  const known = facts.filter(Boolean).join(language === 'zh' ? '，' : ', ')
  return language === 'zh' ? `${name ?? ''}${known && `（${known}）`}` : `${name ?? ''}${known && ` (${known})`}`
}

function sentence(entries: readonly string[], language: Language): string {
  return entries.filter(Boolean).join(language === 'zh' ? '；' : '; ')
}
