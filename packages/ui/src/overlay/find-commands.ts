import type { Words } from '../language.ts'
import type { Command, CommandGroup } from './command.ts'

/** The groups that have a line with every typed word, in either language: who reads English still knows 接待. */
export function findCommands<Line extends Command>(groups: readonly CommandGroup<Line>[], typed: string): CommandGroup<Line>[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const holds = ({ label, hint }: Line) => words.every((word) => plain(`${both(label)} ${hint ? both(hint) : ''}`).includes(word))
  return groups
    .map((group) => (group.found ? group : { ...group, commands: group.commands.filter(holds) }))
    .filter(({ commands }) => commands.length > 0)
}

const both = (words: Words) => (typeof words === 'string' ? words : `${words.zh} ${words.en}`)
const plain = (text: string) => text.normalize('NFKC').toLowerCase()
