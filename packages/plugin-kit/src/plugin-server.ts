import type { AnyTRPCRouter } from '@trpc/server'
import type { z } from 'zod'
import type { FormDefinition } from '@xinshe/forms'
import type { Said } from '@xinshe/words'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { TenantContext } from './context.ts'
import type { EventType } from '@xinshe/core/event.ts'
import type { RiskSign } from '@xinshe/core/risk/risk-screen.ts'
import type { AutomaticRule, RuleWords } from '@xinshe/core/rule/automatic-rule.ts'
import type { PluginManifest } from './manifest.ts'
import type { RefusalSentences } from './refusal.ts'
import type { SamplesOf } from './samples.ts'

/** The context of a plugin's own code outside procedures: the core's tables and its own. */
export type PluginContext<PluginTables = {}> = TenantContext<CoreTables & PluginTables>

/** Listens to what happened, after the commit, in order per case, once; a failing one is tried again, then parked. */
export interface Subscription<E extends EventType = EventType, PluginTables = {}> {
  readonly on: E
  /** Unique within the plugin. Changing it makes the subscription a new one. */
  readonly name: string
  /** What it does by itself, as the list of automatic rules tells it; while a bureau has switched it off, events pass it by. */
  readonly rule: RuleWords
  handle(ctx: PluginContext<PluginTables>, payload: z.output<E['payload']>): Promise<void>
}

/** Answers a question the core asks before it acts, inside the act's own transaction. Null: nothing to object. */
export interface Objector<Q extends EventType = EventType, PluginTables = {}> {
  readonly to: Q
  readonly name: string
  object(ctx: PluginContext<PluginTables>, payload: z.output<Q['payload']>): Promise<Said | null>
}

/** Runs by the clock, for every tenant of every contract that has the plugin on. Shallow: finds what is due, calls what a procedure calls. */
export interface Job<PluginTables = {}> {
  readonly name: string
  /** Five fields, in Asia/Shanghai: `'0 7 * * *'` is seven in the morning in Guangzhou. */
  readonly cron: string
  /** What it does by itself, as the list of automatic rules tells it; where a bureau has switched it off, it does not run. */
  readonly rule: RuleWords
  /** @param modules the plugins that are on for the contract it runs for: what a job of the core asks them */
  run(ctx: PluginContext<PluginTables>, modules: readonly PluginServer[]): Promise<void>
}

/** One figure of the daily digest, reckoned each morning for each of the staff of a place, where the plugin is on. A count alone: no case, no name. */
export interface DigestFigure<PluginTables = {}> {
  /** `source-prevention/clues-overdue`: begins with the plugin's id. */
  readonly kind: `${string}/${string}`
  readonly title: Said
  /** The path of the plugin's page that lists what is behind it. */
  readonly page: string
  /** What waits for this post; of what lies behind a wall nothing. Nought is left out. */
  count(ctx: PluginContext<PluginTables>, post: { readonly id: string; readonly isLead: boolean }): Promise<number>
}

/** How one thing that somebody has in hand stands, for whoever hands it on. */
export interface HeldLine {
  readonly id: string
  readonly text: Said
  readonly note?: Said
  /** The path of the plugin's page that shows it. */
  readonly page: string
}

/**
 * One kind of thing of a module that has an owner and hangs on no case (7.1.4.c). The module says whose each is with `hold` and
 * `letGo`; when somebody leaves, the core asks it here to put them into words and to hand them on.
 */
export interface HeldKind<PluginTables = {}> {
  /** `source-prevention/clue`: begins with the plugin's id. */
  readonly kind: `${string}/${string}`
  readonly title: Said
  /** Who may read them in words: a permission of the plugin that ends in `.read`. Whoever may not, as when the plugin is off, is told how many there are. */
  readonly permission: string
  /** One line for each that this post may read; the others are told by the title of their kind. */
  describe(ctx: PluginContext<PluginTables>, ids: readonly string[]): Promise<readonly HeldLine[]>
  /**
   * Gives one to another post by the module's own act, so that its history tells it. Runs while the plugin is off, too: what it
   * keeps is still somebody's.
   * @returns whether it was done; false when it is that post's no more, or nothing has to be done with it
   */
  handOn(ctx: PluginContext<PluginTables>, hand: { readonly id: string; readonly from: string; readonly to: string; readonly reason: string }): Promise<boolean>
}

/** A name or text as it stands, a word in both languages, a figure. */
export type ReportCell = string | Said | number | null
export type ReportRow = Readonly<Record<string, ReportCell>>

/** Rows for a desk, one by one. The district's report is the town's query seen from a wider path. */
export interface Report<Params extends z.ZodType = z.ZodType, PluginTables = {}> {
  /** `case-management.effect-by-town`: unique in the house. */
  readonly id: string
  readonly title: Said
  /** A permission of the plugin that ends in `.export`. */
  readonly permission: string
  /** Days with labels, most often `reportPeriod`: the page offers a field for each. */
  readonly params: Params
  /** Parameters that succeed, as of that day: the page begins with them, the contract test runs the report with them. */
  sample(world: { readonly today: string }): z.input<Params>
  /** Keys of the rows, in order, with the heads people read. */
  readonly columns: readonly { readonly key: string; readonly title: Said }[]
  rows(ctx: PluginContext<PluginTables>, params: z.output<Params>): AsyncIterable<ReportRow>
}

/** A form of the plugin: the core keeps its drafts and records, the plugin's permission guards them. */
export interface PluginForm {
  readonly form: FormDefinition
  /** Who may fill it in: a permission of the plugin that ends in `.write`. */
  readonly permission: string
  /** 5.6.b: which red lines its answers cross, of a form that does not ask the four items: their alarm is raised while it is still a draft. */
  readonly redLines?: (answers: Readonly<Record<string, unknown>>) => readonly RiskSign[]
}

/** What a plugin does on the server. */
export interface PluginServer {
  readonly manifest: PluginManifest
  readonly router: AnyTRPCRouter
  /** One sample input per procedure, see `SamplesOf`. */
  readonly samples: object
  /** Folder of ordered migration files; they run in the plugin's own Postgres schema. */
  readonly migrations: URL
  readonly refusals?: RefusalSentences
  readonly forms?: readonly PluginForm[]
  /** The events this plugin announces. */
  readonly events?: readonly EventType[]
  readonly subscriptions?: readonly Subscription<any, any>[]
  readonly objectors?: readonly Objector<any, any>[]
  readonly jobs?: readonly Job<any>[]
  readonly digests?: readonly DigestFigure<any>[]
  /** What somebody of the project has in hand for this plugin, beside their cases. */
  readonly held?: readonly HeldKind<any>[]
  /** What it does by itself beside jobs and subscriptions: what is reckoned when somebody looks. */
  readonly rules?: readonly AutomaticRule[]
  readonly reports?: readonly Report<any, any>[]
}

/** Puts the server side together; the samples are checked against the router. */
export function definePluginServer<Router extends AnyTRPCRouter>(
  server: PluginServer & { readonly router: Router; readonly samples: SamplesOf<Router> }
): PluginServer {
  return server
}
