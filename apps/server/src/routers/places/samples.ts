import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { placesRouter } from './router.ts'

export const placesSamples: SamplesOf<typeof placesRouter> = {
  levels: () => ({ code: '440118' })
}
