import { procedure } from '../../rpc.ts'
import { sharesWithMe } from './shares-with-me.ts'

/** The cases that are shared with this partner today: number, what for, until when (6.3.2.a). Nothing of the petitioner. */
export const list = procedure({ permission: 'shared-case.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => (await sharesWithMe(ctx)).map(({ share }) => share))
