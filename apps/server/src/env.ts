import { join } from 'node:path'
import { listed, say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { isLoopback } from './http/decide-origin.ts'
import { StartFault } from './start/start-fault.ts'

/** Every setting of the product, parsed once. None is needed to start. */
export interface Environment {
  readonly port: number
  readonly host: string
  /** Of the embedded database, the master key and the documents. */
  readonly dataDir: string
  /** An external PostgreSQL 15 or newer, as its owner; nothing embedded starts then. */
  readonly databaseUrl: string | null
  /** The address people type; null on loopback. */
  readonly origin: string | null
  readonly masterKeyFile: string
  /** Whether an empty database gets the demo: by default the embedded one does, when only this machine is served. */
  readonly demo: boolean
  readonly logLevel: 'info' | 'warn' | 'error'
  /** Whether the server also tells events and runs jobs; not, when `worker.ts` runs beside it. */
  readonly worker: boolean
}

const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const schema = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  HOST: optional(z.string().regex(/^[\w.:-]+$/)),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\/.+/).refine((text) => URL.canParse(text))),
  ORIGIN: optional(z.string().regex(/^https?:\/\/[^/]+\/?$/).refine((text) => URL.canParse(text))),
  MASTER_KEY_FILE: optional(z.string()),
  DEMO: optional(z.enum(['0', '1'])),
  LOG_LEVEL: optional(z.enum(['info', 'warn', 'error'])),
  WORKER: optional(z.enum(['0', '1']))
})

/** What each setting may be, for whoever got it wrong. */
const wanted = {
  PORT: say('须为 0 至 65535 的整数', 'a whole number from 0 to 65535'),
  HOST: say('须为主机名或 IP 地址', 'a name or an address of this machine'),
  DATA_DIR: say('须为目录路径', 'the path of a folder'),
  DATABASE_URL: say('须以 postgres:// 开头', 'it begins with postgres://'),
  ORIGIN: say('须为完整网址，不带路径', 'a whole address without a path'),
  MASTER_KEY_FILE: say('须为文件路径', 'the path of a file'),
  DEMO: say('须为 0 或 1', '0 or 1'),
  LOG_LEVEL: say('须为 info、warn 或 error', 'info, warn or error'),
  WORKER: say('须为 0 或 1', '0 or 1')
} as const satisfies Record<keyof z.output<typeof schema>, Said>

/**
 * Reads the settings.
 * @throws StartFault naming the setting that is wrong
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path[0] as keyof typeof wanted))]
    const each = (language: 'zh' | 'en') => names.map((name) => wanted[name][language]).join(language === 'zh' ? '；' : '; ')
    throw new StartFault(`环境变量 ${listed(names).zh} 的值无效：${each('zh')}。`, `The setting ${listed(names).en} is not valid: ${each('en')}.`)
  }
  const { PORT = 3000, HOST = '127.0.0.1', DATA_DIR = '.data', DATABASE_URL, ORIGIN, MASTER_KEY_FILE, DEMO, LOG_LEVEL = 'warn', WORKER = '1' } = parsed.data
  const origin = ORIGIN ? new URL(ORIGIN).origin : null
  if (!isLoopbackAddress(HOST) && !origin?.startsWith('https://')) {
    throw new StartFault(
      `HOST=${HOST} 会对外提供服务，必须同时把 ORIGIN 设为 https 地址：否则浏览器会丢弃登录凭证。`,
      `HOST=${HOST} serves other machines, so ORIGIN must be an https address: browsers would drop the session cookie otherwise.`
    )
  }
  const servesOthers = !isLoopbackAddress(HOST) || (origin !== null && !isLoopback(new URL(origin).host))
  if (DEMO === '1' && servesOthers) {
    throw new StartFault(
      'DEMO=1 的账号密码人人皆知，不能与对外的 HOST 或 ORIGIN 同时使用。',
      'The accounts of DEMO=1 have a password everybody knows; it cannot be used with a HOST or ORIGIN beyond this machine.'
    )
  }
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    origin,
    masterKeyFile: MASTER_KEY_FILE ?? join(DATA_DIR, 'master.key'),
    demo: DEMO ? DEMO === '1' : !DATABASE_URL && !ORIGIN && !servesOthers,
    logLevel: LOG_LEVEL,
    worker: WORKER === '1'
  }
}

function isLoopbackAddress(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
