/** The facts a story tells of somebody, so that the boxes of form A say the same. Of a list one is drawn. */
export interface Persona {
  /** Left out where the story fits a man and a woman. */
  readonly gender?: 'male' | 'female'
  /** On the day of the first contact, both ends included. */
  readonly age: readonly [number, number]
  readonly occupation: readonly string[]
  readonly marital: readonly string[]
  /** All of them are ticked. */
  readonly living: readonly string[]
  readonly livingOther?: string
  readonly education: readonly string[]
  /** Where the story says that money is short or that the income broke off. */
  readonly economy?: 'tight' | 'broken'
}
