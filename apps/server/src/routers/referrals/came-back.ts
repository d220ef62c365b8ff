import { sql } from 'kysely'

/** Of `core.referral as r`: it came back and waits to be sent again or withdrawn, or it failed and its sender has not noted that yet (6.4). */
export const cameBack = sql<boolean>`(r.state = 'returned' or r.state = 'failed' and r.noted_at is null)`
