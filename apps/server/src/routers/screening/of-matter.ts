import { matterId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { screeningOf } from './screening-of.ts'
import { toHandOver } from './to-hand-over.ts'

/** 7.1.2.f–l of one matter: the worker's opinion and the authority's decision at each aspect, the guidance given, the wall. */
export const ofMatter = procedure({ permission: 'screening.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const { petitionerId, matter: _, ...shown } = await screeningOf(ctx, input.matterId)
    ctx.note({ petitionerId, matterId: input.matterId })
    return { ...shown, toHandOver: await toHandOver(ctx, input.matterId) }
  })
