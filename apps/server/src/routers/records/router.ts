import { router } from '../../rpc.ts'
import { correct } from './correct.ts'
import { crossRedLine } from './cross-red-line.ts'
import { diff } from './diff.ts'
import { discardDraft } from './discard-draft.ts'
import { drafts } from './drafts.ts'
import { get } from './get.ts'
import { getDraft } from './get-draft.ts'
import { list } from './list.ts'
import { printable } from './printable.ts'
import { reveal } from './reveal.ts'
import { revealDraft } from './reveal-draft.ts'
import { review } from './review.ts'
import { saveDraft } from './save-draft.ts'
import { sign } from './sign.ts'
import { waiting } from './waiting.ts'

/** Forms of core and plugins alike: written as drafts, signed by the worker, decided by the lead, corrected by versions. */
export const recordsRouter = router({ getDraft, revealDraft, saveDraft, crossRedLine, discardDraft, drafts, waiting, sign, list, get, reveal, review, correct, diff, printable })
