import { sql } from 'kysely'

/** Of `core.referral as r`: the permission it rests on was withdrawn or has run out. */
export const isShut = sql<boolean>`(r.shut_at is not null or coalesce(r.open_until < core.today(), false))`

/** Of `core.referral as r`: with its receiver, who may not read it any more and has to end it; an organ outside reads nothing here. */
export const isShutInHand = sql<boolean>`(r.to_contract is not null and r.state in ('sent', 'received', 'in-progress') and ${isShut})`

/** Of `core.referral as r`: it came back and waits to be sent again or withdrawn, its permission is gone, or it failed and its sender has not noted that yet (6.4). */
export const cameBack = sql<boolean>`(r.state = 'returned' or r.state = 'failed' and r.noted_at is null or ${isShutInHand})`
