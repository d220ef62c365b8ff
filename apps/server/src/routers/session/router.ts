import { router } from '../../rpc.ts'
import { changePassword } from './change-password.ts'
import { choosePost } from './choose-post.ts'
import { end } from './end.ts'
import { home } from './home.ts'
import { list } from './list.ts'
import { setLanguage } from './set-language.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Signing in and out, and what a person sees and changes of the own sessions. */
export const sessionRouter = router({ signIn, signOut, shell, home, choosePost, list, end, setLanguage, changePassword })
