import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@xinshe/server/routers/root.ts'

/** Everything the core answers, by procedure. */
export type Answers = inferRouterOutputs<AppRouter>

/** Who am I, where, what is on: the answer of `session.shell`, asked once per desk. */
export type Shell = Answers['session']['shell']
