import { z } from 'zod'

/** Per cent of full time somebody has for a contract (8.1.c speaks of full-time workers). */
export const workingTime = z.number().int().min(10).max(100)
