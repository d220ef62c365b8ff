import { sql } from 'kysely'
import { classificationKinds, isIrrational } from '@xinshe/core/classification/classified.ts'

const kinds = classificationKinds.filter(isIrrational)

/** Of `core.matter`'s id: whether one of its visits stands as irrational by 3.3, 3.4 or 3.5 (8.1.c). Of one kind the newest row counts. */
export const isIrrationalMatter = (tenantId: string, matterId: string) =>
  sql<boolean>`exists (select from core.contact_classification f where f.tenant_id = ${sql.ref(tenantId)} and f.matter_id = ${sql.ref(matterId)} and f.kind = any (${[...kinds]}) and f.holds
    and not exists (select from core.contact_classification g where g.tenant_id = f.tenant_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at))`
