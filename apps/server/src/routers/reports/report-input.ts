import { z } from 'zod'

/** Which report, and the days it asks for by name; the report's own schema judges them. */
export const reportInput = { id: z.string().max(100), params: z.record(z.string().max(40), z.string().max(40)) }
