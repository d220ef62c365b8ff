import { router } from '../../rpc.ts'
import { addContact } from './add-contact.ts'
import { agree } from './agree.ts'
import { approveWaiver } from './approve-waiver.ts'
import { archive } from './archive.ts'
import { assign } from './assign.ts'
import { awaiting } from './awaiting.ts'
import { byPlace } from './by-place.ts'
import { contractsHere } from './contracts-here.ts'
import { correctContact } from './correct-contact.ts'
import { counts } from './counts.ts'
import { dispatch } from './dispatch.ts'
import { get } from './get.ts'
import { handOver } from './hand-over.ts'
import { handedOver } from './handed-over.ts'
import { list } from './list.ts'
import { matter } from './matter.ts'
import { openFor } from './open-for.ts'
import { discardReceptionDraft, getReceptionDraft, saveReceptionDraft } from './reception-draft.ts'
import { placesHere } from './places-here.ts'
import { register } from './register.ts'
import { reopen } from './reopen.ts'
import { serve } from './serve.ts'
import { strikeContact } from './strike-contact.ts'
import { timeline } from './timeline.ts'
import { workersHere } from './workers-here.ts'

/** A case from the counter to the archive. */
export const casesRouter = router({
  // the counter
  register,
  getReceptionDraft,
  saveReceptionDraft,
  discardReceptionDraft,
  addContact,
  correctContact,
  strikeContact,
  matter,
  awaiting,
  contractsHere,
  dispatch,
  openFor,
  handedOver,
  workersHere,
  placesHere,
  // the case
  list,
  counts,
  byPlace,
  get,
  timeline,
  assign,
  handOver,
  agree,
  approveWaiver,
  serve,
  archive,
  reopen
})
