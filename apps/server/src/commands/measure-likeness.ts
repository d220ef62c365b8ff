import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { judgeLikeness, likenessJudgements } from '@xinshe/core/likeness/judge-likeness.ts'
import { likeness, textVector, type TextVector } from '@xinshe/core/likeness/likeness.ts'
import { countWords } from '@xinshe/core/likeness/word-counts.ts'
import { wordsOf } from '@xinshe/core/likeness/words-of.ts'
import { readPetitions } from '../import/read-petitions.ts'
import { pairsOfStrangers, pairsOfUsers, type Pair } from '../likeness/draw-pairs.ts'
import { measureSeparation } from '../likeness/measure-separation.ts'
import { runOnce } from '../start/run-once.ts'

/**
 * `npm run measure:likeness [-- FOLDER]`: how well the likeness of two texts tells petitions of one user from petitions
 * of two (7.1.2.j, decision 0016). Reads two exports of real petitions, which are never part of the checkout.
 */
await runOnce(async () => {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? process.env.XINSHE_DATA ?? '../shared/data')
  const files = ['petitions-4326.xlsx', 'petitions-with-replies-2816.xlsx'].map((name) => join(folder, name))
  const missing = files.find((file) => !existsSync(file))
  if (missing) return print(`略过：没有找到 ${missing}。 Skipped: ${missing} is not here.`)

  const texts: Written[] = []
  for (const file of files) {
    const { petitions } = await readPetitions(file, new Date())
    for (const { petition: { user, title, summary } } of petitions) texts.push({ user, words: [...wordsOf(title), ...wordsOf(summary)] })
  }
  const counts = countWords(texts.map(({ words }) => words))
  const vectors = new Map(texts.map((text) => [text, textVector(text.words, counts)]))
  const users = Map.groupBy(texts, ({ user }) => user)
  const strangers = scored(pairsOfStrangers(texts, 20_000, 1), vectors)
  print(`${texts.length} petitions of ${users.size} users; ${strangers.length} pairs of strangers, seed 1`)
  report('all pairs of one user', scored(pairsOfUsers(texts), vectors), strangers)
  report('users of at most twenty', scored(pairsOfUsers(texts.filter(({ user }) => users.get(user)!.length <= 20)), vectors), strangers)
  print(perJudgement('pairs of strangers', strangers))
  print(`${timeOf(pairsOfStrangers(texts, 2_000, 2), counts).toFixed(3)} ms for one comparison, both texts weighed anew`)
})

interface Written {
  readonly user: string
  readonly words: readonly string[]
}

function scored(pairs: readonly Pair<Written>[], vectors: ReadonlyMap<Written, TextVector>): number[] {
  return pairs.map(([one, other]) => likeness(vectors.get(one)!, vectors.get(other)!))
}

function report(name: string, together: readonly number[], strangers: readonly number[]): void {
  const { auc, recall, threshold } = measureSeparation(together, strangers, 0.001)
  print(`${name}: ${together.length} pairs, AUC ${auc.toFixed(3)}, recall ${percent(recall)} at 0.1 % false alarms (above ${threshold.toFixed(3)})`)
  print(perJudgement(name, together))
}

function perJudgement(name: string, scores: readonly number[]): string {
  const shares = likenessJudgements.map((judgement) => {
    const count = scores.filter((score) => judgeLikeness(score) === judgement).length
    return `${judgement} ${count} (${percent(count / scores.length)})`
  })
  return `  ${name}: ${shares.join(', ')}`
}

function timeOf(pairs: readonly Pair<Written>[], counts: ReturnType<typeof countWords>): number {
  const before = performance.now()
  for (const [one, other] of pairs) likeness(textVector(one.words, counts), textVector(other.words, counts))
  return (performance.now() - before) / pairs.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
