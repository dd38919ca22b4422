import { execFile } from 'node:child_process';

/**
 * Runs a command without a shell or an input and gives what it printed.
 *
 * @throws Error with the end of its output, where it does not end with 0.
 */
export function runCommand(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n');
      reject(new Error(`${command} ${args.join(' ')} ended with ${error.code ?? error.signal}:\n${said}`));
    });
    child.stdin?.end();
  });
}
