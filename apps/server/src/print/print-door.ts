import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { matterId, recordId as recordIdSchema } from '@xinshe/core/ids.ts'
import { printScreening } from '@xinshe/print/print-screening.ts'
import { printForm, type FormKind } from '@xinshe/print/print-form.ts'
import { describeFault, failureSentence } from '@xinshe/words'
import { z } from 'zod'
import type { AppParts } from '../app-parts.ts'
import { createContext } from '../context.ts'
import type { Incoming } from '../exchange.ts'
import { errorOf } from '../http/answer-calls.ts'
import type { Log } from '../http/log.ts'
import { coreRouter } from '../routers/root.ts'

/** `/gz-zc-lc/print/intake?record=…`, `?case=…`, `?blank=1`, with `&copy=petitioner`; `/gz-zc-lc/print/screening?matter=…`. */
export const printPath = /^\/([a-z0-9]+(?:-[a-z0-9]+)*)\/print\/(intake|interview|closure|assessment|plan|screening)$/

export interface PrintRequest {
  readonly path: string
  readonly search: URLSearchParams
  readonly incoming: Omit<Incoming, 'tenant' | 'agency'>
}

export interface PrintResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

const screeningWish = z.strictObject({ matter: matterId })

const wish = z.strictObject({
  record: recordIdSchema.optional(),
  case: z.uuid().optional(),
  blank: z.literal('1').optional(),
  copy: z.literal('petitioner').optional()
})

/**
 * Prints a form of the annexes, the assessment or the plan for the browser. The reading passes the same guard and leaves the same audit row as any
 * other call; the typesetting happens when the transaction is over.
 */
export function printDoor(parts: AppParts, log: Log): (request: PrintRequest) => Promise<PrintResponse> {
  return async ({ path, search, incoming }) => {
    const [, tenant = '', form = ''] = printPath.exec(path) ?? []
    try {
      const rpc = async () => coreRouter.createCaller(await createContext(parts, { ...incoming, tenant, agency: null }, { cookies: [] }))
      if (form === 'screening') {
        const { filled, options } = await (await rpc()).screening.printable({ matterId: parsed(screeningWish, search).matter })
        return pdf(printScreening(filled, options), '协助甄别意见.pdf')
      }
      const { record, case: caseId, blank, copy } = parsed(wish, search)
      const subject = blank ? {} : { ...(record && { recordId: record }), ...(caseId && { caseId }) }
      const { filled, options } = await (await rpc()).records.printable({ form: form as FormKind, ...subject, ...(copy && { copy }) })
      return pdf(await printForm(form as FormKind, filled, options), fileName(form as FormKind, filled?.caseNumber))
    } catch (thrown) {
      const error = errorOf(thrown)
      if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ requestId: incoming.requestId, procedure: 'print', code: error.code, fault: describeFault(error.cause ?? error) }, 'fault')
      return sentence(getHTTPStatusCodeFromError(error))
    }
  }
}

function parsed<T extends z.ZodType>(schema: T, search: URLSearchParams): z.output<T> {
  const asked = schema.safeParse(Object.fromEntries(search))
  if (!asked.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: asked.error })
  return asked.data
}

/** The browser's own viewer shows it; a page policy with `sandbox` would keep it from doing so. */
function pdf(body: Uint8Array, name: string): PrintResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="form.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    },
    body
  }
}

const names: Readonly<Record<FormKind, string>> = { intake: '接案表', interview: '会谈表', closure: '结案表', assessment: '预估', plan: '服务计划' }

function fileName(form: FormKind, caseNumber: string | undefined): string {
  return `${names[form]}${caseNumber ? `-${caseNumber}` : ''}.pdf`
}

function sentence(status: number): PrintResponse {
  const said = failureSentence(status)
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${said.zh}\n${said.en}\n` }
}
