import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const gibibyte = 1024 ** 3

/**
 * The folder for databases nobody wants to keep: in memory, where the system offers such a place (Linux) and has plenty
 * of it, else with all other temporary files. There a new database costs the kernel a tenth of the work. A killed server
 * loses no more than on a disk; only a test of how fast a disk is has to stay away.
 */
export function throwAwayPlace(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory()) > 4 * gibibyte ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** All of them: what a killed run has left lies where the memory of that day allowed. */
export function throwAwayPlaces(): readonly string[] {
  return existsSync(memory) ? [memory, tmpdir()] : [tmpdir()]
}
