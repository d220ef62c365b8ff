import { procedure } from '../../rpc.ts'
import { contactHere } from './contact-here.ts'

/** Whom an alarm goes to where nobody holds 危机干预, and the number to call when the network is down. */
export const crisisContact = procedure({ permission: 'alarm.read', scope: 'tenant', audit: { none: 'a number of the office that hangs on the wall as well' } }).query(({ ctx }) => contactHere(ctx))
