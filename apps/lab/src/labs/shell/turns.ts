/** Lets a worker answer its messages between two pieces of work. */

/** Calls back after so many milliseconds; with 0 as soon as the messages that wait have been answered, which a timer would put off by 4 ms. */
export function soonAfterMessages(callback: () => void, milliseconds: number): void {
  if (milliseconds > 0) {
    setTimeout(callback, milliseconds);
    return;
  }
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    channel.port1.close();
    callback();
  });
  channel.port1.start();
  channel.port2.postMessage(null);
}
