import { say } from '@xinshe/words'

/** Numbers anybody can call when nothing of ours works (security.md E10). */
export const hotlines = [
  { number: '110', label: say('公安报警', 'Police') },
  { number: '120', label: say('医疗急救', 'Ambulance') },
  { number: '12356', label: say('心理援助热线', 'Psychological help line') }
] as const
