import { addContact } from './procedures/add-contact.ts'
import { addToRoster } from './procedures/add-to-roster.ts'
import { contactsOfCase } from './procedures/contacts-of-case.ts'
import { crisisOfCase } from './procedures/crisis-of-case.ts'
import { endEvent } from './procedures/end-event.ts'
import { eventOfCase } from './procedures/event-of-case.ts'
import { eventsHere } from './procedures/events-here.ts'
import { logCall } from './procedures/log-call.ts'
import { noteEvent } from './procedures/note-event.ts'
import { plansHere } from './procedures/plans-here.ts'
import { recordSupport } from './procedures/record-support.ts'
import { retireContact } from './procedures/retire-contact.ts'
import { retireFromRoster } from './procedures/retire-from-roster.ts'
import { retirePlan } from './procedures/retire-plan.ts'
import { revealContact } from './procedures/reveal-contact.ts'
import { rosterHere } from './procedures/roster-here.ts'
import { savePlan } from './procedures/save-plan.ts'
import { setStrategy } from './procedures/set-strategy.ts'
import { startEvent } from './procedures/start-event.ts'
import { tickStep } from './procedures/tick-step.ts'
import { router } from './rpc.ts'

export const crisisRouter = router({
  plansHere, savePlan, retirePlan, rosterHere, addToRoster, retireFromRoster,
  eventsHere, startEvent, eventOfCase, tickStep, logCall, noteEvent, endEvent,
  contactsOfCase, revealContact, addContact, retireContact,
  crisisOfCase, recordSupport, setStrategy
})
export type CrisisRouter = typeof crisisRouter
