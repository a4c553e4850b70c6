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

/**
 * proc(5): the name in brackets may contain spaces; after it, parent is field 4, user and system time are 14 and 15, and those
 * of its children that have ended 16 and 17.
 */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const seconds = (first) => (Number(fields[first]) + Number(fields[first + 1])) / TICKS_PER_SECOND;
  return { parent: Number(fields[1]), seconds: seconds(11), ofEnded: seconds(13) };
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
  const family = members.filter((it) => it.pid === pid || it.parent === pid);
  return family.reduce((sum, it) => sum + it.seconds + (it.pid === pid ? it.ofEnded : 0), 0);
}

/** Of the process and all that descend from it, as a browser's. */
export function cpuSecondsOfTree(pid) {
  const children = new Map();
  const seconds = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const it = stat(name);
      children.set(it.parent, [...(children.get(it.parent) ?? []), Number(name)]);
      seconds.set(Number(name), it.seconds);
    } catch {
      // It ended meanwhile.
    }
  }
  const sum = (at) => (seconds.get(at) ?? 0) + (children.get(at) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}
