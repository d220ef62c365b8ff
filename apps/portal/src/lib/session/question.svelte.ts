/** What a dialog over the page asks, at most once at a time however many calls wait for its answer. */
export class Question {
  isAsking = $state(false)
  #waiting: ((isBack: boolean) => void)[] = []

  /** Resolves true when the call may go out once more, false when the person gave up. */
  ask(): Promise<boolean> {
    this.isAsking = true
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  answer(isBack: boolean): void {
    this.isAsking = false
    for (const resolve of this.#waiting.splice(0)) resolve(isBack)
  }
}
