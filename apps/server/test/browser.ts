/** An answer of `/rpc`, as the wire has it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The result's data, of a call that went well. */
  readonly data: any
  /** The error's data: `code`, `refusal`, `sentence`, `details`. */
  readonly error: any
}

interface Desk {
  readonly tenant?: string
  readonly agency?: string
  /** The post the page was opened with. */
  readonly post?: string
}

/** A browser as far as calls are concerned: it keeps cookies and says where it comes from. */
export class Browser {
  readonly #url: string
  readonly cookies: Map<string, string>

  constructor(url: string, cookies = new Map<string, string>()) {
    this.#url = url
    this.cookies = cookies
  }

  /** The same cookies, at another process. */
  at(url: string): Browser {
    return new Browser(url, new Map(this.cookies))
  }

  query(path: string, input?: unknown, desk: Desk = {}): Promise<Answer> {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.#call(`/rpc/${path}${search}`, { headers: deskHeaders(desk) })
  }

  mutate(path: string, input?: unknown, desk: Desk = {}): Promise<Answer> {
    const body = input === undefined ? undefined : JSON.stringify(input)
    return this.#call(`/rpc/${path}`, { method: 'POST', body, headers: { ...deskHeaders(desk), 'content-type': 'application/json', origin: this.#url } })
  }

  signIn(name: string, password: string): Promise<Answer> {
    return this.mutate('session.signIn', { name, password })
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(this.#url + path, { redirect: 'manual', ...init, headers: { ...(cookie && { cookie }), ...init.headers } })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  async #call(path: string, init: RequestInit): Promise<Answer> {
    const response = await this.fetch(path, init)
    const { result, error } = (await response.json()) as { result?: { data?: unknown }; error?: { data: unknown } }
    return { status: response.status, headers: response.headers, data: result?.data, error: error?.data }
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
    if (/Max-Age=0/.test(line)) this.cookies.delete(name!)
    else this.cookies.set(name!, value!)
  }
}

function deskHeaders({ tenant, agency, post }: Desk): Record<string, string> {
  return { ...(tenant && { 'x-tenant': tenant }), ...(agency && { 'x-agency': agency }), ...(post && { 'x-post': post }) }
}
