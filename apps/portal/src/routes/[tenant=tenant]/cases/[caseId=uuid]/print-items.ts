import type { MenuItem } from '@xinshe/ui'
import { say } from '@xinshe/words'
import type { TheCase } from '#lib/cases/the-case.ts'
import { openPrint } from '#lib/print/open-print.ts'

const forms = [
  { form: 'core.intake', name: 'intake', zh: '接案表 A', en: 'Form A' },
  { form: 'core.assessment', name: 'assessment', zh: '预估', en: 'Assessment' },
  { form: 'core.plan', name: 'plan', zh: '服务计划', en: 'Plan' },
  { form: 'core.interview', name: 'interview', zh: '会谈表 B', en: 'Form B' },
  { form: 'core.closure', name: 'closure', zh: '结案表 C', en: 'Form C' }
] as const

/** What of a case can be printed: every signed form as it stands, and each form blank for signing on paper. */
export function printItems({ id, records }: Pick<TheCase, 'id' | 'records'>, tenant: string): MenuItem[] {
  const signed = forms.flatMap(({ form, name, zh, en }) =>
    records
      .filter((record) => record.form === form)
      .map(({ id, ordinal }) => ({
        label: form === 'core.interview' ? say(`${zh}（第 ${ordinal} 次）`, `${en} (no. ${ordinal})`) : say(zh, en),
        onSelect: () => openPrint(tenant, name, { record: id })
      }))
  )
  const blank = forms.map(({ name, zh, en }) => ({ label: say(`${zh}（空白）`, `${en}, blank`), onSelect: () => openPrint(tenant, name, { case: id, blank: '1' }) }))
  return signed.length > 0 ? [...signed, { kind: 'separator' }, ...blank] : blank
}
