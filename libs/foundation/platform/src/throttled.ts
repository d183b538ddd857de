/** Lets one call through in so many milliseconds, with how many there were since the last. */
export function throttled<Said>(
  milliseconds: number,
  say: (said: Said, times: number) => void,
): (said: Said) => void {
  let times = 0;
  let until = -Infinity;
  return (said) => {
    times += 1;
    if (performance.now() < until) return;
    until = performance.now() + milliseconds;
    say(said, times);
    times = 0;
  };
}
