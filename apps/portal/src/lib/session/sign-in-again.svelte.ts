/**
 * The question "please sign in again", asked at most once at a time however many calls came back with 401.
 * `SignInAgain.svelte` shows it while `isAsking` is true.
 */
class SignInAgainQuestion {
  isAsking = $state(false)
  #waiting: ((isBack: boolean) => void)[] = []

  /** Resolves true when the person signed in again, false when they gave up. */
  ask(): Promise<boolean> {
    this.isAsking = true
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  answer(isBack: boolean): void {
    this.isAsking = false
    for (const resolve of this.#waiting.splice(0)) resolve(isBack)
  }
}

export const signInAgain = new SignInAgainQuestion()
