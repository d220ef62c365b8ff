import type { Answers } from '#lib/shell/shell-data.ts'

/** What the server made of a registration. */
export type Registered = Answers['cases']['register'] & { readonly isDispatched: boolean }

export type KnownPetitioner = Answers['petitioners']['get']
export type ContractHere = Answers['cases']['contractsHere'][number]
