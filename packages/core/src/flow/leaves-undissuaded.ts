import type { FlowEntry } from './flow.ts'

type Line = Pick<FlowEntry, 'step' | 'at' | 'answers'>

/**
 * 7.2.1.f: whether a change of the lines in force leaves a police notice with no dissuasion before it and no reason why:
 * the notice itself, or the dissuasion before it, corrected to a later hour or taken back. A notice that had neither
 * before keeps nobody from writing the rest.
 */
export function leavesUndissuaded(before: readonly Line[], after: readonly Line[]): boolean {
  const already = undissuaded(before)
  return undissuaded(after).some((notice) => !already.includes(notice))
}

function undissuaded(lines: readonly Line[]): Line[] {
  return lines.filter(({ step, at, answers }) => {
    const isDissuaded = lines.some((line) => line.step === 'collective/dissuasion' && Date.parse(line.at) <= Date.parse(at))
    return step === 'collective/police' && !isDissuaded && !answers['reason']
  })
}
