import { defineParams } from '@sveltejs/kit/params'
import { pathOf } from '@xinshe/core/tenant/address.ts'

const singleForms = ['intake', 'assessment', 'plan', 'closure'] as const
const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The shapes a part of an address may have; anything else is a page that does not exist. */
export const params = defineParams({
  tenant: (param) => (pathOf(param) ? param : undefined),
  slug: (param) => (slug.test(param) ? param : undefined),
  plugin: (param) => (slug.test(param) ? param : undefined),
  /** The forms a case has once; interviews have numbers and addresses of their own. */
  form: (param) => singleForms.find((form) => form === param),
  uuid: (param) => (uuid.test(param) ? param : undefined)
})
