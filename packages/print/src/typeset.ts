import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/**
 * Typesets a template of this package as a PDF. Each input reaches the template as JSON under
 * `sys.inputs`, never as source text, so that `#eval(…)` in an answer is eight plain signs (D18).
 * Runs to its end without giving way, so calls cannot mix. A template that fails is a fault: it throws.
 */
export function typeset(template: string, inputs: Readonly<Record<string, unknown>>): Uint8Array {
  const typst = compiler()
  const data = Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)])
  const pdf = typst.pdf({ mainFilePath: join(templates, template), inputs: Object.fromEntries(data) })
  typst.evictCache(keptRuns)
  return new Uint8Array(pdf)
}

const templates = fileURLToPath(new URL('../templates', import.meta.url))
const weights = ['400Regular', '700Bold']

/** Reading the fonts takes a tenth of a second; it is done once, at the first print. */
let made: NodeCompiler | undefined

function compiler(): NodeCompiler {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')))
  return (made ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: weights.map((weight) => join(fonts, weight)) }]
  }))
}

/** Typst remembers layouts; those unused for so many prints are forgotten, or memory would grow with each. */
const keptRuns = 10
