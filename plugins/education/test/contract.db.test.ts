import { testPlugin } from '@xinshe/testing/plugin-contract.ts'
import plugin from '../src/server/index.ts'

testPlugin(plugin)
