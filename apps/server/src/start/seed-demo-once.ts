import type { DatabasePlace } from '@xinshe/db/connect.ts'
import type { Environment } from '../env.ts'
import { seedOnce } from './seed-once.ts'

/** The demo, in a database that is empty and meant to have it. Its generator is loaded only then. */
export async function seedDemoOnce(place: DatabasePlace, { demo }: Pick<Environment, 'demo'>): Promise<void> {
  if (!demo) return
  await seedOnce(place, async (empty) => {
    process.stdout.write('正在准备演示数据…… Preparing the demo…\n')
    const { seedDemo } = await import('../demo/seed.ts')
    await seedDemo(empty)
  })
}
