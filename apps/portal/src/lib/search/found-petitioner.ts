import type { Answers } from '#lib/shell/shell-data.ts'

/** One line of the search: masked, with what the person is known by. */
export type FoundPetitioner = Answers['petitioners']['search']['petitioners'][number]
