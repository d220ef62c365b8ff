import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:alarms')
  const { alarms } = rpcFor(fetch, { tenant: params.tenant })
  const [settings, contact, choices] = await Promise.all([alarms.settings.query(), alarms.crisisContact.query(), alarms.contactChoices.query()])
  return { settings, contact, choices }
}
