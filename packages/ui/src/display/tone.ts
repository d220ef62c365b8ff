/**
 * What a colour stands for. The four colours of risk carry a shape of their own as well,
 * so that they are told apart without colour; `good`, `warning` and `danger` are for outcomes, `accent` for "here".
 */
export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger' | 'red' | 'orange' | 'yellow' | 'blue'
