import type { Fields, Option, RowFields } from './field.ts'

/** What a signed form holds: required answers present, the others where given; computed values apart. */
export type AnswersOf<F extends Fields> = Simple<
  { [K in RequiredKeys<F>]: ValueOf<F[K]> } & { [K in OptionalKeys<F>]?: ValueOf<F[K]> }
>

/** What the record keeps: the answers and the values worked out at signing. */
export type RecordOf<F extends Fields> = Simple<AnswersOf<F> & { [K in ComputedKeys<F>]?: ValueOf<F[K]> }>

/** What a draft may hold while somebody writes: anything missing, emptied boxes as `null`. */
export type DraftOf<F extends Fields> = { [K in TypedKeys<F>]?: DraftValueOf<F[K]> | null }

/** A draft after tidying, as rules see it: a value or nothing. */
export type GivenOf<F extends Fields> = { readonly [K in TypedKeys<F>]?: GivenValueOf<F[K]> }

export type ValueOf<F> = F extends { kind: 'rows'; fields: infer Columns extends RowFields }
  ? AnswersOf<Columns>[]
  : F extends { kind: 'choice'; options: readonly Option<infer Value>[] }
    ? Value
    : F extends { kind: 'choices'; options: readonly Option<infer Value>[] }
      ? Value[]
      : F extends { kind: 'number' } | { kind: 'computed'; gives: 'number' }
        ? number
        : F extends { kind: 'flag' }
          ? boolean
          : string

type DraftValueOf<F> = F extends { kind: 'rows'; fields: infer Columns extends RowFields }
  ? DraftOf<Columns>[]
  : ValueOf<F>
type GivenValueOf<F> = F extends { kind: 'rows'; fields: infer Columns extends RowFields }
  ? readonly GivenOf<Columns>[]
  : ValueOf<F>

type KindOf<F> = F extends { kind: infer Kind } ? Kind : never
type ComputedKeys<F> = { [K in keyof F]: KindOf<F[K]> extends 'computed' ? K : never }[keyof F]
type TypedKeys<F> = { [K in keyof F]: KindOf<F[K]> extends 'computed' | 'heading' ? never : K }[keyof F]
type RequiredKeys<F> = { [K in TypedKeys<F>]: F[K] extends { required: true } ? K : never }[TypedKeys<F>]
type OptionalKeys<F> = Exclude<TypedKeys<F>, RequiredKeys<F>>
type Simple<T> = { [K in keyof T]: T[K] } & {}
