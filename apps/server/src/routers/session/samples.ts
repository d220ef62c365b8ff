import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { sessionRouter } from './router.ts'

/** Everybody in the small world of the tests signs in with this one. */
export const samplePassword = 'green bean soup, simmered slowly'

/** An input that succeeds for the rightful post, one per procedure; where it names something of one's own, that is the worker's. */
export const sessionSamples: SamplesOf<typeof sessionRouter> = {
  signIn: () => ({ name: 'w1', password: samplePassword }),
  signOut: () => undefined,
  shell: () => undefined,
  home: () => undefined,
  choosePost: ({ workerId }) => ({ postId: workerId }),
  list: () => undefined,
  end: async ({ call }) => {
    const [newest] = (await call('worker', 'session.list')) as { id: string }[]
    return { sessionId: newest!.id }
  },
  setLanguage: () => ({ language: 'zh' }),
  changePassword: () => ({ current: samplePassword, next: 'red bean soup, simmered slowly' })
}
