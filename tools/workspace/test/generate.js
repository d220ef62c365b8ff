import { generate } from 'nx/src/command-line/generate/generate'

// node generate.js 'procedure home-visit close-visit' 'page home-visit week': each line as `nx g` runs it, options and all, in one
// process, for an Nx that starts takes longer than a generator.
for (const line of process.argv.slice(2)) {
  const [generator, ...words] = line.split(' ')
  const options = Object.fromEntries(words.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')))
  const status = await generate({ generator: `@xinshe/workspace:${generator}`, _: words.filter((word) => !word.startsWith('--')), interactive: false, dryRun: false, ...options })
  if (status) process.exit(status)
}
