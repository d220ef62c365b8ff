import { sql } from 'kysely'
import { likeness, textVector } from '@xinshe/core/likeness/likeness.ts'
import { weighEvidence, type Evidence } from '@xinshe/core/likeness/weigh-evidence.ts'
import { rarestWords } from '@xinshe/core/likeness/word-counts.ts'
import { wordsOf } from '@xinshe/core/likeness/words-of.ts'
import type { DeskContext } from '../../desk-context.ts'
import { matterQuery } from '../cases/matter-words.ts'
import type { AskedMatter } from './asked-matter.ts'
import { registrationsAlike } from './registrations-alike.ts'
import { wordCountsHere } from './word-counts-here.ts'

/** A matter that may be the same, and why. */
export interface Proposal extends Evidence {
  readonly matterId: string
  readonly petitionerId: string
  readonly title: string
  readonly officialNumber: string | null
  readonly competentOrgan: string
  readonly receivedOn: string
}

/** By how many of its rarest words others are found, and how many others are compared with it. */
const budget = { words: 60, texts: 4_000 }
const mostCandidates = 200

/**
 * The matters that come nearest to this one (7.1.2.j), strongest evidence first: of the same petitioner, of somebody
 * with the same telephone or document, or with a text that shares rare words. What this post may not see is not there.
 */
export async function findProposals(ctx: DeskContext, asked: AskedMatter): Promise<Proposal[]> {
  const people = asked.petitionerId ? await registrationsAlike(ctx, asked.petitionerId) : new Set<string>()
  const candidates = await candidatesOf(ctx, asked, people)
  const scores = await scoresOf(ctx, asked, candidates)
  return candidates
    .map(({ summary: _, ...candidate }, index) => ({
      ...candidate,
      score: scores[index]!,
      samePetitioner: candidate.petitionerId === asked.petitionerId,
      sameMark: people.has(candidate.petitionerId),
      sameOrgan: asked.competentOrgan.trim() !== '' && candidate.competentOrgan.trim() === asked.competentOrgan.trim()
    }))
    .sort((one, other) => weighEvidence(other) - weighEvidence(one) || (one.receivedOn < other.receivedOn ? 1 : -1))
}

type Candidate = Omit<Proposal, keyof Evidence> & { readonly summary: string }

/** Those that share the rarest words, and all of the same people. */
async function candidatesOf(ctx: DeskContext, asked: AskedMatter, people: ReadonlySet<string>): Promise<Candidate[]> {
  const { db, tenant } = ctx
  const words = wordsOf(`${asked.title}\n${asked.summary}`)
  const rare = rarestWords(words, await wordCountsHere(ctx, words), budget)
  const queries = rare.map(({ word }) => exactly(word))
  const weights = rare.map(({ weight }) => weight)
  const petitioners = [...people, ...(asked.petitionerId ? [asked.petitionerId] : [])]
  const { rows } = await sql<Candidate>`
    select m.id as "matterId", m.petitioner_id as "petitionerId", m.title, m.summary, m.official_number as "officialNumber",
      m.competent_organ as "competentOrgan", m.received_on as "receivedOn"
    from core.matter m
    where m.tenant_id = ${tenant.id} and m.id is distinct from ${asked.id}::uuid and m.id = any (array(
      select core.matters_sharing(${tenant.id}, ${queries}::tsquery[], ${weights}::float8[], ${mostCandidates})
      union
      (select x.id from core.matter x where x.tenant_id = ${tenant.id} and x.petitioner_id = any (${petitioners}::uuid[])
        order by x.received_on desc limit 50)))`.execute(db)
  return rows
}

/** A search for a single character finds what begins with it; here it is itself alone. */
function exactly(word: string): string {
  return matterQuery(word).replace(/:\*$/, '')
}

async function scoresOf(ctx: DeskContext, asked: AskedMatter, candidates: readonly Candidate[]): Promise<number[]> {
  const texts = [asked, ...candidates].map(({ title, summary }) => wordsOf(`${title}\n${summary}`))
  const counts = await wordCountsHere(ctx, texts.flat())
  const [own, ...others] = texts.map((words) => textVector(words, counts))
  return others.map((other) => likeness(own!, other))
}
