let down = 0;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (down += 1), true);
  for (const ending of ['pointerup', 'pointercancel'])
    window.addEventListener(ending, () => (down = Math.max(0, down - 1)), true);
}

/**
 * Once no finger and no button is down: a field that grows between press and release takes the press away from what was
 * aimed at.
 */
export async function pointerRest(): Promise<void> {
  while (down > 0)
    await new Promise<void>((up) => {
      const resting = () => setTimeout(up);
      for (const ending of ['pointerup', 'pointercancel'])
        window.addEventListener(ending, resting, { once: true, capture: true });
    });
}
