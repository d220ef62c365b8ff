/** The settings of a product that a journey starts: its own port and data, and nothing of whoever runs the journeys. */
export function productSettings({ port, dataDir }: { port: number | string; dataDir: string }): NodeJS.ProcessEnv {
  const ofOthers = { DATABASE_URL: '', ORIGIN: '', MASTER_KEY_FILE: '', DEMO: '', WORKER: '', LOG_LEVEL: '' }
  return { ...process.env, ...ofOthers, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir }
}
