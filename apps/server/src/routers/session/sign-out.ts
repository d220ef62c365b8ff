import { procedure } from '../../rpc.ts'

/** Ends this session and its tickets: the very next request, in any process, is nobody's (security.md C03). */
export const signOut = procedure({ permission: 'signed-in', scope: 'account', audit: 'write' }).mutation(({ ctx }) => ctx.session.signOut())
