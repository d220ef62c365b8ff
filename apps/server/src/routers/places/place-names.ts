import type { Kysely } from 'kysely'
import { divisionsOf } from '@xinshe/core/place/division-code.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { nameOfDivision } from './divisions.ts'

/** The names of divisions from the province down, by code; nothing for a code nobody knows. */
export type PlaceNames = (code: string) => readonly string[]

/** Reads the names of these divisions in one statement: towns are tenants, what lies above them is national. */
export async function placeNames(db: Kysely<CoreTables>, codes: readonly string[]): Promise<PlaceNames> {
  const wanted = [...new Set(codes.filter((code) => code !== '').flatMap(divisionsOf))].filter((code) => code.length > 6)
  const towns =
    wanted.length === 0
      ? []
      : await db.selectFrom('core.tenant').select(['division_code as code', 'name']).where((eb) => eb('division_code', '=', eb.fn.any(eb.val(wanted)))).execute()
  const townNames = new Map(towns.map(({ code, name }) => [code, name]))
  return (code) => {
    const names = code === '' ? [] : divisionsOf(code).map((one) => nameOfDivision(one) ?? townNames.get(one))
    return names.some((name) => name === undefined) ? [] : spoken(names as string[])
  }
}

/** As an address is written: 北京市朝阳区 and 湖北省仙桃市, without a city that is its province again or stands for none. */
function spoken(names: readonly string[]): string[] {
  return names.filter((name, level) => name !== names[level - 1] && !/^(省|自治区)直辖县|^县$|^市辖区$/.test(name))
}

/** A division somebody chose must be one. @throws Refusal place/unknown */
export async function mustBePlace(db: Kysely<CoreTables>, code: string | null | undefined): Promise<void> {
  if (!code) return
  const names = await placeNames(db, [code])
  if (names(code).length === 0) throw new Refusal('place/unknown')
}
