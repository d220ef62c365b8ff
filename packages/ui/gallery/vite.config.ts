import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false })],
  build: { target: 'chrome109', cssTarget: 'chrome109', outDir: 'build', emptyOutDir: true }
})
