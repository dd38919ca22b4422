import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PRELOADED = new URL('./reach-stand-in.mjs', import.meta.url).href;

/** The program as a person starts it, in a process group of its own as a terminal gives it one. */
export class Command {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #pid: number | undefined;

  /** @param port of the stand-in that the program's requests reach. */
  constructor(port: number, args: readonly string[], env: Readonly<Record<string, string>>) {
    const child = spawn('npm', ['run', '--silent', 'verify-sandbox', '--', ...args], {
      ...{ cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, NODE_OPTIONS: `--import=${PRELOADED}`, STAND_IN_PORT: String(port), ...env },
    });
    this.#pid = child.pid;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
      });
    }
    let over = false;
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        over = true;
        resolve(code);
      });
    });
    onTestFinished(() => {
      if (!over) this.signal('SIGKILL');
    });
  }

  /** As the terminal sends it: to every process of the group. */
  signal(signal: NodeJS.Signals): void {
    if (this.#pid !== undefined) process.kill(-this.#pid, signal);
  }
}
