import { expect, test } from 'vitest'
import { poolOf, testDatabase } from './database.ts'

test('two databases of one test file do not see each other', async () => {
  const one = await testDatabase()
  const other = await testDatabase()
  const [inOne, inOther] = [poolOf(one.adminUrl), poolOf(other.adminUrl)]
  await inOne.query('create table only_here as select 1 as number')

  const seen = await inOther.query(`select to_regclass('only_here') as name`)

  expect(seen.rows).toEqual([{ name: null }])
  await Promise.all([inOne.end(), inOther.end(), one.drop(), other.drop()])
})

test('a database dropped under an open pool raises nothing', async () => {
  const database = await testDatabase()
  const pool = poolOf(database.adminUrl)
  await pool.query('select 1')

  await database.drop()

  await expect(pool.query('select 1')).rejects.toThrow()
  await pool.end()
})
