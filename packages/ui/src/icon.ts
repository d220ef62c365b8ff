import type { Component } from 'svelte'

/** An icon component, for example `import Plus from '@lucide/svelte/icons/plus'`. Always beside words, never instead of them. */
export type Icon = Component<{ size?: number | string; strokeWidth?: number | string }>
