import { z } from 'zod'

/** Why an act on contracts, posts, switches or blocks was done: kept with it for good. */
export const reason = z.string().trim().min(1).max(500)

/** A calendar day, `2026-04-01`, in years a contract can be about. */
export const day = z.iso.date().refine((text) => text >= '2000-01-01' && text <= '2199-12-31')
