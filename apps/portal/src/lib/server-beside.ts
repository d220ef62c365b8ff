import type { RpcDoor } from '../app.d.ts'

/** In development the server runs beside Vite and answers the calls and the prints; `npm run dev` says where. */
export function serverBeside(): string {
  return process.env.XINSHE_SERVER ?? 'http://127.0.0.1:3000'
}

/** The door to it. SvelteKit's own fetch would look for `/rpc` among the portal's routes and never reach Vite's proxy. */
export const doorBeside: RpcDoor = (path, init) => fetch(serverBeside() + path, init)
