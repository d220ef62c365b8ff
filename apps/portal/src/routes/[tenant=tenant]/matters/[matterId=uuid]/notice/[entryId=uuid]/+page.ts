import { error } from '@sveltejs/kit'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch }) => {
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [{ flows }, matter] = await Promise.all([rpc.flows.ofMatter.query({ matterId: params.matterId as never }), rpc.cases.matter.query({ matterId: params.matterId as never })])
  const line = flows.flatMap(({ entries }) => entries).find(({ id, step }) => id === params.entryId && step === 'collective/informed')
  if (!line) error(404)
  return { line, title: matter.title, officialNumber: matter.officialNumber }
}
