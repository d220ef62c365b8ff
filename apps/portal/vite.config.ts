import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { codeSplitting } from './chunks.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { drawnIcons } from './drawn-icons.ts'
import { serverBeside } from './src/lib/server-beside.ts'

/** Chromium 109 is the last one for Windows 7 and what the domestic desktops ship; nothing newer may be assumed. */
const oldestBrowser = 'chrome109'

export default defineConfig({
  plugins: [
    drawnIcons(),
    sveltekit({
      adapter: adapter(),
      csp: { mode: 'nonce', directives: contentSecurityPolicy },
      // Polling would keep an abandoned page talking to the server.
      version: { pollInterval: 0 },
      paths: { relative: false }
    })
  ],
  build: { target: oldestBrowser, cssTarget: oldestBrowser, cssMinify: 'lightningcss' },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 109 << 16 } } },
  // The workspace's packages are TypeScript and Svelte sources: they are compiled into the build, never required from it.
  ssr: { noExternal: [/^@xinshe\//] },
  server: { proxy: { '/rpc': serverBeside(), '^/[a-z0-9-]+/(print|documents)/': serverBeside() } }
})
