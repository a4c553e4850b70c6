import { readdirSync, readFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK']));

/** Starts a program and resolves with what `recognise` makes of one of its lines. */
export function startUntil(command, args, options, recognise) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    const seen = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      seen.push(line);
      const found = recognise(line);
      if (found !== undefined) resolve({ child, found });
    });
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${seen.slice(-20).join('\n')}`)));
  });
}

export function stop(child) {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

/** proc(5): the name in brackets may contain spaces; after it, parent is field 4 and user and system time 14 and 15. */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
}

export const cpuSeconds = (pid) => stat(pid).seconds;

/** Of the process and its children: PostgreSQL has one for each connection. */
export function cpuSecondsOfFamily(pid) {
  const members = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), ...stat(name) }];
      } catch {
        return []; // It ended meanwhile.
      }
    });
  return members.filter((it) => it.pid === pid || it.parent === pid).reduce((sum, it) => sum + it.seconds, 0);
}
