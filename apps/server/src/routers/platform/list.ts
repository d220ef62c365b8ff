import { procedure } from '../../rpc.ts'

/** What the platform operator looks after: bureaus and agencies by name. Nothing of what they do. */
export const list = procedure({ permission: 'agency.read', scope: 'platform', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => ({
  tenants: await ctx.db
    .selectFrom('core.tenant')
    .select(['id', 'parent_id as parentId', 'slug', 'path', 'name', 'tier', 'division_code as divisionCode'])
    .orderBy('path')
    .execute(),
  agencies: await ctx.db.selectFrom('core.agency').select(['id', 'slug', 'name', 'registration_number as registrationNumber']).orderBy('name').execute()
}))
