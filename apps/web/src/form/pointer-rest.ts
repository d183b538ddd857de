/** A press that ends outside the window is told to nobody: nothing waits for it longer. */
const LONGEST_PRESS_MS = 1_000;
let pressed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), true);
  for (const ending of ['pointerup', 'pointercancel'])
    window.addEventListener(ending, () => (pressed = false), true);
}

/**
 * Once no finger and no button is down: a field that grows between press and release takes the press away from what was
 * aimed at.
 */
export async function pointerRest(): Promise<void> {
  if (!pressed) return;
  await new Promise<void>((resolve) => {
    const rest = () => setTimeout(resolve);
    setTimeout(rest, LONGEST_PRESS_MS);
    for (const ending of ['pointerup', 'pointercancel'])
      window.addEventListener(ending, rest, { once: true, capture: true });
  });
}
