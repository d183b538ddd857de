/** Ends when the browser has had its turn: a finger on the screen is answered in between. */
export const nextTask = () =>
  new Promise((resolve) => {
    // A timer among timers would wait four milliseconds.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
