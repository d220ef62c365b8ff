import { Question } from './question.svelte.ts'

/** The question "please sign in again", of calls that came back with 401; `SignInAgain.svelte` shows it. */
export const signInAgain = new Question()

/** The question "this window or the other one?", of calls refused because the post was changed elsewhere; `OtherPost.svelte` shows it. */
export const otherPost = new Question()
