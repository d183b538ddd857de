/** `withdrawn`: by the firm itself; `stopped`: by who runs the programme; `expired`: its time passed without anybody. */
export type NeedEnd = 'withdrawn' | 'stopped' | 'expired' | 'fulfilled';
