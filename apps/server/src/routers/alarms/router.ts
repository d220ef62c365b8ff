import { router } from '../../rpc.ts'
import { acknowledge } from './acknowledge.ts'
import { close } from './close.ts'
import { contactChoices } from './contact-choices.ts'
import { crisisContact } from './crisis-contact.ts'
import { get } from './get.ts'
import { handUp } from './hand-up.ts'
import { list } from './list.ts'
import { markShown } from './mark-shown.ts'
import { mine } from './mine.ts'
import { note } from './note.ts'
import { raise } from './raise.ts'
import { report } from './report.ts'
import { setCrisisContact } from './set-crisis-contact.ts'
import { setSettings } from './set-settings.ts'
import { settings } from './settings.ts'

/** Alarms: core, never a plugin (4.3, 6.3.3.0, 7.2.2.d). */
export const alarmsRouter = router({
  raise,
  mine,
  list,
  get,
  markShown,
  acknowledge,
  note,
  report,
  handUp,
  close,
  settings,
  setSettings,
  crisisContact,
  setCrisisContact,
  contactChoices
})
