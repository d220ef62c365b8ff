import type { Component } from 'svelte'

/** A component in a chunk of its own: `() => import('./pages/OverviewPage.svelte')`. */
export type Lazy<Props extends Record<string, any>> = () => Promise<{ default: Component<Props> }>

/** `cases/[caseId]/checks/[checkId]` → `{ caseId: string; checkId: string }`. */
export type ParamsOf<Path extends string> = { readonly [Name in ParamNames<Path>]: string }

type ParamNames<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | ParamNames<Rest> : never
