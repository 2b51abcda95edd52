import { readFile } from 'node:fs/promises';

/** The kernel's unit of these times on every platform that Node runs on. */
const TICK_MS = 10;

/** Processor time that a process has used so far, all of its threads together: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export async function readProcessorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [userTicks, systemTicks] = [Number(fields[11]), Number(fields[12])];
  return (userTicks + systemTicks) * TICK_MS;
}
