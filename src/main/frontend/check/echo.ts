const ECHOES = 5;
const PATIENCE = 8000;

/** Opens the socket of the connection test and measures round trips: the middle one of five, in milliseconds. */
export function echoTime(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    const times: number[] = [];
    let said = 0;
    const timer = setTimeout(() => socket.close(), PATIENCE);
    const ask = (): void => {
      said = performance.now();
      socket.send(JSON.stringify({ id: times.length }));
    };
    socket.onopen = ask;
    socket.onmessage = () => {
      times.push(performance.now() - said);
      if (times.length < ECHOES) ask();
      else socket.close();
    };
    socket.onclose = () => {
      clearTimeout(timer);
      const middle = times.toSorted((a, b) => a - b)[Math.floor(ECHOES / 2)];
      if (times.length < ECHOES || middle === undefined) reject(new Error('The socket does not work.'));
      else resolve(Math.round(middle));
    };
  });
}
