/** What the records of a contract come to over the days of an evaluation (7.1.5.a, 7.1.5.b). Kept with the evaluation as it stood then. */
export interface ContractFigures {
  readonly casesOpened: number
  readonly casesClosed: number
  /** 6.1, in minutes. */
  readonly serviceMinutes: number
  readonly visits: number
  /** By 3.3, 3.4 or 3.5. */
  readonly irrational: number
  /** 6.2.d: petitioners asked in the quarters of the period, who answered, and the mean scores of those with five answers or more. */
  readonly asked: number
  readonly answered: number
  readonly service: number | null
  readonly result: number | null
}
