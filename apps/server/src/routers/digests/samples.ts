import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { digestsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const digestsSamples: SamplesOf<typeof digestsRouter> = { mine: () => undefined, see: () => undefined }
