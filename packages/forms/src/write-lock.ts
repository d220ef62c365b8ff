import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FormDefinition } from './form.ts'
import { addToLock, type FormLock } from './lock.ts'

/**
 * Writes the meaning of forms into `form-lock.json` of the package it runs in:
 * `node ../forms/src/write-lock.ts src/forms.ts`. The named module exports forms, or lists of them. A version that is
 * locked already is never rewritten, unless `--unreleased` says that no answers were stored under it.
 */
const [moduleFile, ...flags] = process.argv.slice(2)
if (!moduleFile) {
  process.stderr.write('usage: write-lock.ts MODULE [--unreleased]\n')
  process.exit(1)
}

const lockFile = resolve('form-lock.json')
const before: FormLock = existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as FormLock) : {}
const module = (await import(pathToFileURL(resolve(moduleFile)).href)) as Record<string, unknown>
const forms = Object.values(module).flat().filter(isForm)
const { lock, objections } = addToLock(before, forms, { unreleased: flags.includes('--unreleased') })

if (objections.length > 0) {
  process.stderr.write(`${objections.join('\n')}\n`)
  process.exit(1)
}
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${forms.map(({ id, version }) => `${id} version ${version}`).join('\n')}\n`)

function isForm(value: unknown): value is FormDefinition {
  return typeof value === 'object' && value !== null && 'recordSchema' in value && 'sections' in value
}
