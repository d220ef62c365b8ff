import type { DraftState, FormDraft } from '@xinshe/plugin-kit/portal'
import { answerOf } from '#lib/errors/answer-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import { DraftKeeper } from './draft-keeper.ts'

type Answers = Record<string, unknown>

/** Keeps what is written in a plugin's form as the core's own drafts are kept: on the server, within two seconds. */
export function pluginDraft(rpc: Rpc, form: string, caseId: string, onState: (state: DraftState) => void): FormDraft {
  const place = { form, caseId }
  let keeper: DraftKeeper<Answers> | undefined

  return {
    async open() {
      const { answers, version } = await rpc.records.getDraft.query(place)
      void keeper?.stop()
      keeper = new DraftKeeper<Answers>({
        version,
        save: (typed, read) => rpc.records.saveDraft.mutate({ ...place, version: read, answers: typed }),
        isClash: (error) => answerOf(error)?.code === 'record/stale',
        onState: ({ kind }) => {
          // never `refused`: what a save of a form of a case is refused for is tried again
          if (kind !== 'untouched' && kind !== 'refused') onState(kind)
        }
      })
      return answers as Answers
    },
    touch: (answers) => keeper?.touch(answers),
    async drop() {
      await keeper?.stop()
      await rpc.records.discardDraft.mutate({ form, subjectId: caseId })
    }
  }
}
